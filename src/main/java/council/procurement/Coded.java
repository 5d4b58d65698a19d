package council.procurement;

import java.util.Arrays;

/** One of a few values that forms, decision tables and our own tables write as a code. */
public interface Coded {

    String code();

    /** @throws Refused with this sentence where no value has the code */
    static <E extends Enum<E> & Coded> E of(Class<E> values, String code, String refusal, Object... facts) {
        return Arrays.stream(values.getEnumConstants()).filter(it -> it.code().equals(code)).findFirst().orElseThrow(() -> new Refused(refusal, facts));
    }
}
