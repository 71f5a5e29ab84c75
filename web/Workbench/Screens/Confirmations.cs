using MudBlazor;

namespace QualityAward.Workbench.Screens;

/// <summary>Asks before an act that ends something or tells somebody.</summary>
internal static class Confirmations
{
    /// <summary>Shows the consequence and waits for the answer.</summary>
    public static async Task<bool> ConfirmAsync(
        this IDialogService dialogs,
        DialogParameters<ConfirmDialog> parameters
    )
    {
        var dialog = await dialogs.ShowAsync<ConfirmDialog>(
            null,
            parameters,
            new DialogOptions { MaxWidth = MaxWidth.Small, FullWidth = true }
        );
        return await dialog.Result is { Canceled: false };
    }
}
