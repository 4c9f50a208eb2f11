using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Faults;

/// <summary>
/// The body of an error: {"error":{"code":"0x80040217","message":"..."}}.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors-from-the-response
/// Details stand beside them as annotations for callers who prefer these: .../compose-http-requests-handle-errors#include-more-details-with-errors
/// </summary>
/// <param name="Status">Status of the response.</param>
/// <param name="Code">Code, as the platform writes it.</param>
/// <param name="Message">What happened.</param>
internal sealed record ErrorBody(int Status, string Code, string Message)
{
    private const string Prefix = "Microsoft.PowerApps.CDS.";

    private IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    /// <summary>The error that a fault of the organization is.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="includes">Whether the caller prefers an annotation.</param>
    public static ErrorBody Of(OrganizationServiceFault fault, Func<string, bool> includes) => new(HttpStatuses.Of(fault.ErrorCode), Hex(fault.ErrorCode), fault.Message)
    {
        Details = [.. DetailsOf(fault).Where(detail => includes(detail.Name))],
    };

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
            foreach (var (name, value) in Details)
            {
                json.WriteString("@" + name, value);
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static IEnumerable<(string Name, string Value)> DetailsOf(OrganizationServiceFault fault)
    {
        foreach (var (name, value) in fault.ErrorDetails)
        {
            yield return ($"{Prefix}ErrorDetails.{name}", Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
        }

        if (!string.IsNullOrEmpty(fault.TraceText))
        {
            yield return (Prefix + "TraceText", fault.TraceText);
        }

        if (fault.InnerFault is { } inner)
        {
            yield return (Prefix + "InnerError.Message", inner.Message);
        }
    }

    private static string Hex(int code) => "0x" + code.ToString("x8", CultureInfo.InvariantCulture);
}
