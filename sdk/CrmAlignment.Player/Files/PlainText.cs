using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Files;

/// <summary>An answer for people, in plain text.</summary>
internal static class PlainText
{
    /// <summary>Writes it.</summary>
    public static Task WriteAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text + "\n")).AsTask();
    }
}
