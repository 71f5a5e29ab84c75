using QualityAward.Contracts.Rest;

namespace QualityAward.Casework.Acts;

/// <summary>Short forms for the fields of an act.</summary>
public static class Field
{
    /// <summary>A text of one line or several.</summary>
    public static ActField Text(string name, string label, int maxLength, int lines = 1) =>
        new(name, label, ActInput.Text) { MaxLength = maxLength, Lines = lines };

    /// <summary>A legal day.</summary>
    public static ActField Day(string name, string label) => new(name, label, ActInput.Day);

    /// <summary>A whole number.</summary>
    public static ActField Number(string name, string label, int least, int most) =>
        new(name, label, ActInput.Number) { Least = least, Most = most };

    /// <summary>Yes or no.</summary>
    public static ActField YesNo(string name, string label, string yes = "是", string no = "否") =>
        new(name, label, ActInput.YesNo) { Options = [new("true", yes), new("false", no)] };

    /// <summary>One of several; the values as the request has them.</summary>
    public static ActField Choice(string name, string label, params ActOption[] options) =>
        new(name, label, ActInput.Choice) { Options = options };

    /// <summary>A paper that counts by its stamp: number, date and scan.</summary>
    public static ActField Stamped(string label, string name = "document") =>
        Paper(label, number: true, scan: true, name);

    /// <summary>A paper; its date is always asked for.</summary>
    public static ActField Paper(
        string label,
        bool number = false,
        bool scan = false,
        string name = "document"
    ) => new(name, label, ActInput.Paper) { Paper = new(number, scan) };
}
