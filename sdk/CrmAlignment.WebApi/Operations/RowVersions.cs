using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Row versions in headers: W/"1234".</summary>
internal static class RowVersions
{
    /// <summary>The version in an ETag.</summary>
    /// <exception cref="WebApiException">It is none.</exception>
    public static string Read(string etag)
    {
        var text = etag.StartsWith("W/", System.StringComparison.Ordinal) ? etag[2..] : etag;
        return text.Length > 2 && text[0] == '"' && text[^1] == '"'
            ? text[1..^1]
            : throw WebApiException.BadRequest($"If-Match: {etag} is no version of a row. Send the value of @odata.etag as it is, such as W/\"1234\", or *.");
    }
}
