using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.Registers;

/// <summary>An accident with its grade and the rule that gave it.</summary>
public sealed record GradedAccident(AccidentField Field, AccidentGrade Grade, string Rule);

/// <summary>
/// 第九条（三）、第二十七条: an accident has a field and a grade. A work-safety accident's grade follows from its toll; that of
/// others is found by the competent authority, by a rule that is named.
/// </summary>
public static class GradingRule
{
    /// <returns>Null for events that are no accidents.</returns>
    /// <exception cref="RefusedException">400 <c>grade-missing</c>, 422 <c>grade-mismatch</c>.</exception>
    public static GradedAccident? Grade(RecordEventRequest request)
    {
        if (request.Kind != RegisterEventKind.Accident)
        {
            return null;
        }

        if (request.Field is not { } field)
        {
            throw Missing("field", "请选择事故类别：质量安全、生产安全、环境污染或者公共卫生。");
        }

        if (request.Toll is { } counted && counted.FaultOf() is { } fault)
        {
            throw Missing("toll", fault);
        }

        if (field is AccidentField.WorkSafety && request.Toll is { } toll)
        {
            var grade = AccidentGrading.GradeOf(toll);
            return request.Grade is null || request.Grade == grade
                ? new(field, grade, AccidentGrading.Rule)
                : throw Mismatch(request.Grade.Value, grade);
        }

        return (request.Grade, request.GradeRule?.Trim()) is ({ } given, { Length: > 0 } rule)
            ? new(field, given, rule)
            : throw Missing(
                "grade",
                "请填写主管部门认定的事故等级及其依据；生产安全事故也可填写伤亡人数和直接经济损失，由系统定级。"
            );
    }

    private static RefusedException Missing(string field, string detail) =>
        new(
            new(
                RefusalKind.Malformed,
                "grade-missing",
                "事故等级不完整",
                detail,
                Facts: new Dictionary<string, object?> { ["field"] = field }
            )
        );

    private static RefusedException Mismatch(AccidentGrade given, AccidentGrade grade) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                "grade-mismatch",
                "事故等级与伤亡损失不符",
                $"按照{AccidentGrading.Rule}，所填伤亡和损失属于{grade.ChineseName()}，填报为{given.ChineseName()}。请核对后重新填写。",
                Article: 27,
                Facts: new Dictionary<string, object?> { ["grade"] = grade.Code() }
            )
        );
}
