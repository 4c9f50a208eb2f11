using System;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Player.Files;

/// <summary>
/// The web resources of the organization by their names, below /WebResources/ as on the platform, where relative addresses between them count
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resources#reference-web-resources).
/// </summary>
/// <param name="organization">The organization.</param>
internal sealed class WebResources(LocalOrganization organization)
{
    private const string Folder = "/webresources/";

    // Pages of solutions may hold scripts and styles of their own, and call the Web API; they come here only in a frame that may not leave. Their
    // links may open windows, as on the platform.
    private const string PolicyOfPages =
        "default-src 'self' 'unsafe-inline' data: blob:; frame-ancestors 'self'; form-action 'none'; sandbox allow-scripts allow-same-origin allow-forms allow-modals "
        + "allow-downloads allow-popups allow-popups-to-escape-sandbox";

    private const string PolicyOfOthers = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /// <summary>Whether a request asks for a web resource.</summary>
    public static bool IsAsked(HttpRequest request) => request.Path.StartsWithSegments("/webresources", StringComparison.OrdinalIgnoreCase);

    /// <summary>Answers it.</summary>
    public async Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value![Math.Min(Folder.Length, context.Request.Path.Value!.Length)..];
        if (Find(name) is not { } resource)
        {
            await PlainText.WriteAsync(context, StatusCodes.Status404NotFound, $"There is no web resource '{name}'.").ConfigureAwait(false);
            return;
        }

        var headers = context.Response.Headers;
        headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{resource.GetAttributeValue<long>("versionnumber")}\"");
        headers.CacheControl = "private, no-cache";
        headers.XContentTypeOptions = "nosniff";
        var type = ContentTypes.OfWebResource(resource.GetAttributeValue<OptionSetValue>("webresourcetype")?.Value);
        headers.ContentSecurityPolicy = type.StartsWith("text/html", StringComparison.Ordinal) ? PolicyOfPages : PolicyOfOthers;
        if (context.Request.Headers.IfNoneMatch == headers.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(Convert.FromBase64String(resource.GetAttributeValue<string>("content") ?? "")).ConfigureAwait(false);
    }

    private Entity? Find(string name)
    {
        var query = new QueryByAttribute("webresource") { ColumnSet = new ColumnSet("content", "webresourcetype", "versionnumber") };
        query.AddAttributeValue("name", name);
        return organization.AdminService.RetrieveMultiple(query).Entities.FirstOrDefault();
    }
}
