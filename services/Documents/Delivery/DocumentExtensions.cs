using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Documents.Fonts;
using QualityAward.Documents.Pdf;
using QualityAward.Documents.Templates;

namespace QualityAward.Documents.Delivery;

/// <summary>Documents in a service.</summary>
public static class DocumentExtensions
{
    /// <summary>Fonts, templates and writers. A template that does not fit its kind ends the start, saying which.</summary>
    public static WebApplicationBuilder AddDocuments(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<DocumentFonts>();
        builder.Services.AddSingleton<PdfWriter>();
        builder.Services.AddSingleton(
            TemplateBook.Read(builder.Configuration["Award:TemplateFolder"])
        );
        builder.Services.AddSingleton<DocumentPress>();
        builder.Services.AddHealthChecks().AddCheck<FontHealthCheck>("fonts");
        return builder;
    }
}
