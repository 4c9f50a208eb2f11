using System.Text.Json;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace CrmAlignment.Player.Endpoints;

/// <summary>Answers and bodies in JSON.</summary>
internal static class JsonAnswer
{
    private const int LongestBody = 4096;

    private static readonly JsonSerializerOptions Camel = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a value.</summary>
    public static Task WriteAsync<T>(HttpContext context, T value, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return JsonSerializer.SerializeAsync(context.Response.Body, value, Camel, context.RequestAborted);
    }

    /// <summary>Reads the body of a request.</summary>
    /// <exception cref="BadHttpRequestException">It is none of this kind, or too long: 400.</exception>
    public static async Task<T> ReadAsync<T>(HttpContext context)
        where T : class
    {
        if (context.Request.ContentLength is null or > LongestBody)
        {
            throw new BadHttpRequestException("The body is missing or too long.");
        }

        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, Camel, context.RequestAborted).ConfigureAwait(false)
                ?? throw new BadHttpRequestException("The body is null.");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException($"The body cannot be read: {e.Message}", e);
        }
    }
}
