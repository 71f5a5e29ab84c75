namespace QualityAward.AppHost;

/// <summary>How long to wait before a crashed process is started again: half a second, doubling up to 30.</summary>
internal sealed class BackOff
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private TimeSpan _next = First;

    /// <param name="ranFor">How long it ran; after a good while the counting begins anew.</param>
    public TimeSpan Next(TimeSpan ranFor)
    {
        if (ranFor > Longest)
        {
            _next = First;
        }

        var delay = _next;
        _next = delay * 2 < Longest ? delay * 2 : Longest;
        return delay;
    }
}
