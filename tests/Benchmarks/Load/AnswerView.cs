namespace QualityAward.Benchmarks.Load;

/// <summary>What a worker looks at of an answer.</summary>
/// <param name="status">Its status.</param>
/// <param name="length">Bytes of its body, all of which have come.</param>
/// <param name="tag">Its entity tag; empty where it has none.</param>
public readonly ref struct AnswerView(int status, int length, ReadOnlySpan<byte> tag)
{
    /// <summary>The entity tag, with its quotes.</summary>
    public ReadOnlySpan<byte> Tag { get; } = tag;

    /// <summary>Bytes of the body.</summary>
    public int Length => length;

    /// <summary>Demands a status.</summary>
    /// <exception cref="UnexpectedAnswerException">Another one.</exception>
    public void Demand(int expected)
    {
        if (status != expected)
        {
            throw new UnexpectedAnswerException(
                status == 429
                    ? "429: the gateway's rate limits are in the way (docs/performance.md)."
                    : $"Status {status} instead of {expected}."
            );
        }
    }

    /// <summary>Demands a status and a length.</summary>
    /// <exception cref="UnexpectedAnswerException">Another one.</exception>
    public void Demand(int expected, int bytes)
    {
        Demand(expected);
        if (length != bytes)
        {
            throw new UnexpectedAnswerException($"{length} bytes instead of {bytes}.");
        }
    }
}
