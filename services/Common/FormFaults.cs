namespace QualityAward.Common;

/// <summary>Everything that is wrong with what somebody filled in, told in one answer instead of one after another.</summary>
public sealed class FormFaults
{
    private readonly List<(string Field, Refusal Refusal)> _found = [];

    /// <summary>Notes a fault.</summary>
    /// <param name="field">Name of the input in the request.</param>
    /// <param name="refusal">What is wrong with it.</param>
    public void Add(string field, Refusal refusal) => _found.Add((field, refusal));

    /// <summary>Refuses the whole form if anything is wrong with it; a single fault keeps its own code.</summary>
    /// <exception cref="RefusedException">Facts <c>field</c> and <c>faults</c>: each <c>field</c>, <c>code</c>, <c>detail</c>.</exception>
    public void ThrowIfAny()
    {
        if (_found.Count > 0)
        {
            throw new RefusedException(ToRefusal());
        }
    }

    private Refusal ToRefusal()
    {
        var (field, first) = _found[0];
        var facts = new Dictionary<string, object?>(
            first.Facts ?? new Dictionary<string, object?>()
        )
        {
            ["field"] = field,
            ["faults"] = _found.ConvertAll(f => new FormFault(
                f.Field,
                f.Refusal.Code,
                f.Refusal.Detail
            )),
        };
        return _found.Count == 1
            ? first with
            {
                Facts = facts,
            }
            : new(
                RefusalKind.Malformed,
                "form-faulty",
                $"有{_found.Count}处需要更正",
                string.Concat(_found.Select(f => f.Refusal.Detail)),
                Facts: new Dictionary<string, object?>
                {
                    ["field"] = facts["field"],
                    ["faults"] = facts["faults"],
                }
            );
    }
}

/// <summary>One thing that is wrong with a form.</summary>
/// <param name="Field">Name of the input in the request.</param>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Detail">What is wrong and what to do, in Chinese.</param>
public sealed record FormFault(string Field, string Code, string Detail);
