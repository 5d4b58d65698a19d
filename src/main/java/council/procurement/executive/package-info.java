/**
 * What the law asks around executive decisions: the notice of a key decision, Council's minute for money outside the budget
 * and policy framework, the record that is published, and call-in (SI 2012/2089; LGA 2000 s.9F; domain reference 1.8).
 */
package council.procurement.executive;
