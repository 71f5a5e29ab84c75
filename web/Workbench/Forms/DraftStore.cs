using System.Security.Cryptography;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.JSInterop;
using QualityAward.Common;
using QualityAward.Workbench.Session;

namespace QualityAward.Workbench.Forms;

/// <summary>
/// Keeps drafts in the person's own browser, sealed: they survive a lost connection, a closed page and the end of the
/// session, and another account on the same machine cannot read them.
/// </summary>
internal sealed class DraftStore(
    IJSRuntime js,
    IDataProtectionProvider protection,
    Desk desk,
    AwardClock clock
)
{
    private readonly ProtectedLocalStorage _storage = new(js, protection);

    /// <summary>The draft of a form, or null.</summary>
    public async Task<Draft<T>?> LoadAsync<T>(string form)
    {
        try
        {
            return (await _storage.GetAsync<Draft<T>>(PurposeOf(form), KeyOf(form))).Value;
        }
        catch (CryptographicException)
        {
            // Sealed with keys that are gone: nothing can be made of it any more.
            await ForgetAsync(form);
            return null;
        }
    }

    /// <summary>Keeps a draft.</summary>
    /// <returns>What was kept, or null where the browser refuses to keep anything.</returns>
    public async Task<Draft<T>?> SaveAsync<T>(string form, T content, Guid idempotencyKey)
    {
        var draft = new Draft<T>(content, clock.Now, idempotencyKey);
        try
        {
            await _storage.SetAsync(PurposeOf(form), KeyOf(form), draft);
            return draft;
        }
        catch (JSException)
        {
            return null;
        }
    }

    /// <summary>Removes a draft that was sent or given up.</summary>
    public async Task ForgetAsync(string form) => await _storage.DeleteAsync(KeyOf(form));

    private string KeyOf(string form) => $"award-draft:{desk.User?.Subject}:{form}";

    private string PurposeOf(string form) => KeyOf(form);
}
