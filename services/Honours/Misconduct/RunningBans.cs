namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: which bans bind on a day; the one place that says so.</summary>
public static class RunningBans
{
    /// <summary>Those that run on a day and whose 处理决定 was not annulled.</summary>
    public static IQueryable<Ban> RunningOn(this IQueryable<Ban> bans, DateOnly day) =>
        bans.Where(b => b.EndedOn == null && b.DecidedOn <= day && b.LastDay >= day);
}
