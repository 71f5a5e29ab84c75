using Microsoft.Extensions.DependencyInjection;

namespace QualityAward.Casework.Acts;

/// <summary>Wires how a kind of case is answered.</summary>
public static class CaseAnswerExtensions
{
    /// <summary>The answer by its own name and as what <see cref="CaseRoutes{TCase, TView}"/> asks for: one object a request.</summary>
    public static IServiceCollection AddCaseAnswer<TCase, TView, TAnswer>(
        this IServiceCollection services
    )
        where TAnswer : class, ICaseAnswer<TCase, TView> =>
        services
            .AddScoped<TAnswer>()
            .AddScoped<ICaseAnswer<TCase, TView>>(provider =>
                provider.GetRequiredService<TAnswer>()
            );
}
