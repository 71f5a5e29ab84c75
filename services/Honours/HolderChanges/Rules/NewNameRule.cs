using QualityAward.Common;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Honours;

namespace QualityAward.Honours.HolderChanges;

/// <summary>A new name is another one; brackets and blanks are typed as they come, and make no new name.</summary>
public static class NewNameRule
{
    /// <exception cref="RefusedException">422 <c>holder-name-unchanged</c>.</exception>
    public static void Check(ProposeHolderChangeRequest request, string holder)
    {
        if (
            request.Kind is HolderChangeKind.Renamed
            && NameText.Normalise(holder) == request.NewName
        )
        {
            throw Refuse.ByLaw(
                "holder-name-unchanged",
                "名称没有变更",
                $"名录中的名称已经是“{holder}”。请核对证书编号和变更后的名称。",
                20,
                ("field", "newName")
            );
        }
    }
}
