using System.Diagnostics;
using System.Globalization;
using QualityAward.Common;

namespace QualityAward.Scenario.Playing;

/// <summary>The readable account: stage by stage, with requests, refusals and time.</summary>
public sealed class Account(TextWriter output)
{
    private readonly Stopwatch _whole = Stopwatch.StartNew();
    private Stopwatch _stage = Stopwatch.StartNew();
    private int _stageRequests;

    /// <summary>Requests so far.</summary>
    public int Requests { get; private set; }

    /// <summary>Requests sent again because a part of the system was away.</summary>
    public int Retries { get; private set; }

    /// <summary>Refusals that the law demanded and got: code and article.</summary>
    public List<(string Code, int? Article)> Refusals { get; } = [];

    /// <summary>Title of the stage that goes on or went on last.</summary>
    public string Stage { get; private set; } = "准备";

    /// <summary>Called with a stage's title when it begins.</summary>
    public Action<string>? Began { get; init; }

    /// <summary>Begins a stage.</summary>
    public void Begin(string title, DateTimeOffset now)
    {
        Stage = title;
        Began?.Invoke(title);
        _stage = Stopwatch.StartNew();
        _stageRequests = Requests;
        output.WriteLine();
        output.WriteLine($"== {title}（{now:yyyy年M月d日 HH:mm}）");
    }

    /// <summary>Says what happened.</summary>
    public void Say(string what) => output.WriteLine($"   {what}");

    /// <summary>Ends a stage with its figures.</summary>
    public void End() =>
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"   —— 请求{Requests - _stageRequests}次，用时{_stage.Elapsed.TotalSeconds:0.0}秒"
            )
        );

    /// <summary>The whole in three lines.</summary>
    /// <param name="endState">SHA-256 of what the play has come to; null where it stopped before its end.</param>
    public void Close(string? endState = null)
    {
        output.WriteLine();
        output.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"全程：请求{Requests}次，依法拒绝{Refusals.Count}次，用时{_whole.Elapsed.TotalSeconds:0.0}秒。"
            )
        );
        if (endState is not null)
        {
            output.WriteLine($"终态 SHA-256：{endState}");
        }
    }

    internal void CountRequest() => Requests++;

    internal void CountRetry() => Retries++;

    internal void CountRefusal(string code, int? article, string who)
    {
        Refusals.Add((code, article));
        Say($"拒绝 {code}{(article is { } a ? $"（第{a}条）" : "")}：{who}");
    }
}
