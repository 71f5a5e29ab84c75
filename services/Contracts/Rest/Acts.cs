namespace QualityAward.Contracts.Rest;

/// <summary>
/// An act that is open to the caller in the case's present state. Unless the API says otherwise it is a
/// <c>POST</c> to the case's address, a slash and <see cref="Verb"/>, with <c>If-Match</c>.
/// </summary>
/// <param name="Verb">Last part of its address, e.g. <c>report</c>.</param>
/// <param name="Title">What it is called, as its button says it.</param>
/// <param name="Article">The article of the 管理办法 it rests on.</param>
/// <param name="Consequence">What follows from it, one or more sentences.</param>
/// <param name="Told">Who is told and how; null where nobody is.</param>
/// <param name="Undo">Whether and how it can be undone.</param>
public sealed record ActView(
    string Verb,
    string Title,
    int Article,
    string Consequence,
    string? Told,
    string Undo
)
{
    /// <summary>Whether the case waits for it.</summary>
    public bool Main { get; init; }

    /// <summary>What to know before.</summary>
    public string? Note { get; init; }

    /// <summary>Where it is sent, if not to the case's own address.</summary>
    public string? Address { get; init; }

    /// <summary>What it takes, in the order it is asked; empty where the act has a form of its own.</summary>
    public IReadOnlyList<ActField> Fields { get; init; } = [];

    /// <summary>What is known to be in its way; empty where nothing is. The act itself decides.</summary>
    public IReadOnlyList<ActObstacle> Obstacles { get; init; } = [];
}

/// <summary>How a field of an act is typed.</summary>
public enum ActInput
{
    /// <summary>A text; how many lines it has room for, says <see cref="ActField.Lines"/>.</summary>
    Text,

    /// <summary>A legal day.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>Yes or no (<c>true</c>, <c>false</c>) in the words of <see cref="ActField.Options"/>.</summary>
    YesNo,

    /// <summary>One of <see cref="ActField.Options"/>.</summary>
    Choice,

    /// <summary>A paper (<see cref="PaperDocument"/>): number, date and scan.</summary>
    Paper,
}

/// <summary>A field of an act's request.</summary>
/// <param name="Name">Its name in the request.</param>
/// <param name="Label">Its label.</param>
/// <param name="Input">How it is typed.</param>
public sealed record ActField(string Name, string Label, ActInput Input)
{
    /// <summary>Whether it may be left out.</summary>
    public bool Optional { get; init; }

    /// <summary>What helps to fill it in.</summary>
    public string? Help { get; init; }

    /// <summary>Text: its greatest length in characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Text: lines it has room for.</summary>
    public int Lines { get; init; } = 1;

    /// <summary>Number: the least.</summary>
    public int? Least { get; init; }

    /// <summary>Number: the greatest.</summary>
    public int? Most { get; init; }

    /// <summary>What is filled in before anybody types.</summary>
    public string? Preset { get; init; }

    /// <summary>Choice and yes or no: the answers.</summary>
    public IReadOnlyList<ActOption> Options { get; init; } = [];

    /// <summary>Paper: which of its parts must be there.</summary>
    public ActPaper? Paper { get; init; }
}

/// <summary>An answer to choose.</summary>
/// <param name="Value">As the request has it.</param>
/// <param name="Text">In words.</param>
public sealed record ActOption(string Value, string Text);

/// <summary>What a paper must have besides its date.</summary>
/// <param name="Number">发文字号.</param>
/// <param name="Scan">盖章扫描件.</param>
public sealed record ActPaper(bool Number, bool Scan);

/// <summary>Something in the way of an act.</summary>
/// <param name="Text">What, a sentence.</param>
/// <param name="Link">Where in the portal it is dealt with.</param>
/// <param name="LinkText">Words of that link.</param>
public sealed record ActObstacle(string Text, string? Link = null, string? LinkText = null);
