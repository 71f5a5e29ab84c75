using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using QualityAward.Common;

namespace QualityAward.Rest.Problems;

/// <summary>Errors of the database that say something of the request or of the moment, and nothing of our code.</summary>
public static class DatabaseTrouble
{
    /// <summary>Whether the database is away, so that nothing can be said now.</summary>
    public static bool IsAbsence(Exception exception) =>
        ProblemOf(exception) is { Status: StatusCodes.Status503ServiceUnavailable };

    /// <summary>The answer, or null if the error is one of ours.</summary>
    public static AwardProblem? ProblemOf(Exception exception)
    {
        for (var e = exception; e is not null; e = e.InnerException)
        {
            switch (e)
            {
                case PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire }
                or PostgresException { SqlState: PostgresErrorCodes.UntranslatableCharacter }:
                    return AwardProblem.From(
                        Refusals.Malformed("填写的内容含有不能保存的字符，请删除后重新提交。")
                    );
                case PostgresException { SqlState: PostgresErrorCodes.StringDataRightTruncation }:
                    return AwardProblem.From(
                        Refusals.Malformed("填写的内容超过允许的长度，请缩短后重新提交。")
                    );
                case PostgresException { SqlState: PostgresErrorCodes.NumericValueOutOfRange }:
                    return AwardProblem.From(
                        Refusals.Malformed("填写的数字超过允许的范围，请核对后重新提交。")
                    );
                case NpgsqlException { IsTransient: true } or RetryLimitExceededException:
                    return ProtocolProblems.ForStatus(StatusCodes.Status503ServiceUnavailable);
            }
        }

        return null;
    }
}
