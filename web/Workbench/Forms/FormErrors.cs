using QualityAward.Components.Api;

namespace QualityAward.Workbench.Forms;

/// <summary>Errors of a form, by input: shown beside it and collected on top.</summary>
public sealed class FormErrors
{
    private readonly Dictionary<string, (string Label, string Message)> _byField = [];

    /// <summary>Raised whenever an error is noted or forgotten.</summary>
    public event Action? Changed;

    /// <summary>All errors with the inputs they belong to, in the order they were found.</summary>
    public IEnumerable<(string Field, string Label, string Message)> All =>
        _byField.Select(e => (e.Key, e.Value.Label, e.Value.Message));

    /// <summary>Whether something is wrong.</summary>
    public bool Any => _byField.Count > 0;

    /// <summary>The message of an input.</summary>
    public string? Of(string field) =>
        _byField.TryGetValue(field, out var error) ? error.Message : null;

    /// <summary>Forgets all errors.</summary>
    public void Clear()
    {
        _byField.Clear();
        Changed?.Invoke();
    }

    /// <summary>Forgets the error of an input, because it is being corrected.</summary>
    public void Forget(string field)
    {
        if (_byField.Remove(field))
        {
            Changed?.Invoke();
        }
    }

    /// <summary>Notes an input that is empty.</summary>
    public void Require(string field, string label, object? value)
    {
        if (value is null or "")
        {
            Note(field, label, "此项必填。");
        }
    }

    /// <summary>Notes what is wrong with an input.</summary>
    public void Note(string field, string label, string message)
    {
        _byField[field] = (label, message);
        Changed?.Invoke();
    }

    /// <summary>Notes what the service refused beside the inputs that it names.</summary>
    /// <param name="problem">The refusal.</param>
    /// <param name="fields">Names of the form's inputs with their labels.</param>
    /// <returns>Whether everything found its input, so that nothing is left to be said elsewhere.</returns>
    public bool Take(ProblemView problem, IReadOnlyDictionary<string, string> fields)
    {
        var faults = problem.Faults;
        if (faults.Count == 0 && problem.Field is { } named)
        {
            faults = [new(named, problem.Code, problem.Detail ?? problem.Title)];
        }

        var left = 0;
        foreach (var fault in faults)
        {
            // The service names inputs with the path of its own records.
            var field = fields.Keys.FirstOrDefault(name =>
                fault.Field == name || fault.Field.EndsWith($".{name}", StringComparison.Ordinal)
            );
            if (field is null)
            {
                left++;
            }
            else
            {
                Note(field, fields[field], fault.Detail);
            }
        }

        return faults.Count > 0 && left == 0;
    }
}
