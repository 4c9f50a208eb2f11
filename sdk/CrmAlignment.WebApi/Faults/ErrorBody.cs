using System.Globalization;
using System.IO;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Faults;

/// <summary>
/// The body of an error: {"error":{"code":"0x80040217","message":"..."}}.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors-from-the-response
/// </summary>
/// <param name="Status">Status of the response.</param>
/// <param name="Code">Code, as the platform writes it.</param>
/// <param name="Message">What happened.</param>
internal sealed record ErrorBody(int Status, string Code, string Message)
{
    /// <summary>The error that a fault of the organization is.</summary>
    public static ErrorBody Of(OrganizationServiceFault fault) => new(HttpStatuses.Of(fault.ErrorCode), Hex(fault.ErrorCode), fault.Message);

    /// <summary>The error that a refusal of the Web API is.</summary>
    public static ErrorBody Of(WebApiException refusal) => new(refusal.Status, refusal.Code, refusal.Message);

    /// <summary>The bytes of the body, in UTF-8.</summary>
    public byte[] ToUtf8()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartObject("error");
            json.WriteString("code", Code);
            json.WriteString("message", Message);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static string Hex(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}
