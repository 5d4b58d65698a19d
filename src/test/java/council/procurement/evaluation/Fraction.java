package council.procurement.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Arithmetic by hand: exact, and rounded once at the end. */
record Fraction(BigInteger top, BigInteger bottom) implements Comparable<Fraction> {

    Fraction {
        if (bottom.signum() <= 0) throw new ArithmeticException("%s / %s".formatted(top, bottom));
    }

    static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    static Fraction of(BigDecimal number) {
        return new Fraction(number.movePointRight(2).toBigIntegerExact(), BigInteger.valueOf(100));
    }

    Fraction plus(Fraction other) {
        return new Fraction(top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.top.negate(), other.bottom));
    }

    Fraction times(Fraction other) {
        return new Fraction(top.multiply(other.top), bottom.multiply(other.bottom));
    }

    /** By a fraction above 0. */
    Fraction over(Fraction other) {
        return new Fraction(top.multiply(other.bottom), bottom.multiply(other.top));
    }

    Fraction within(long least, long most) {
        if (compareTo(of(least)) < 0) return of(least);
        return compareTo(of(most)) > 0 ? of(most) : this;
    }

    /** Two decimals, half up, of a fraction that is not below 0. */
    String rounded() {
        var hundredths = top.multiply(BigInteger.valueOf(200)).add(bottom).divide(bottom.shiftLeft(1));
        return new BigDecimal(hundredths, 2).toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
    }
}
