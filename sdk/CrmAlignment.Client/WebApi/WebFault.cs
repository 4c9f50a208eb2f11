using System;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// An error of the Web API as the fault that the organization service gives for it: the same code and message, and the time after which
/// the platform's service protection lets a caller in again.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#parse-errors-from-the-response
/// </summary>
internal static class WebFault
{
    private const string RetryAfter = "Retry-After";
    private const string Details = "@Microsoft.PowerApps.CDS.ErrorDetails.";
    private const string Trace = "@Microsoft.PowerApps.CDS.TraceText";
    private const string Inner = "@Microsoft.PowerApps.CDS.InnerError.Message";

    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
    private const int InvalidArgument = unchecked((int)0x80040203);

    /// <summary>The fault of a query that is no FetchXML, which could not even be asked.</summary>
    public static FaultException<OrganizationServiceFault> OfFetchXml(string what) => Make(InvalidArgument, "Invalid FetchXML: " + what);

    /// <summary>A fault of a code and a message.</summary>
    public static FaultException<OrganizationServiceFault> Make(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    /// <summary>The fault of an answer.</summary>
    /// <param name="response">The answer, whose status is none of success.</param>
    /// <param name="body">Its body.</param>
    public static FaultException<OrganizationServiceFault> Of(HttpResponseMessage response, string body)
    {
        var (code, message, error) = Read(body);
        var fault = new OrganizationServiceFault
        {
            ErrorCode = code,
            Message = message ?? $"{response.RequestMessage?.RequestUri?.GetLeftPart(UriPartial.Path)} answered {(int)response.StatusCode} {response.ReasonPhrase}.",
        };
        AddDetails(fault, error);
        if (response.Headers.RetryAfter?.Delta is { } wait)
        {
            fault.ErrorDetails[RetryAfter] = wait;
        }

        return new FaultException<OrganizationServiceFault>(fault, new FaultReason(fault.Message));
    }

    // Which details there are, the environment says: numbers of the platform and of plug-ins, the trace, and what was behind the fault.
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/compose-http-requests-handle-errors#include-more-details-with-errors
    private static void AddDetails(OrganizationServiceFault fault, JObject? error)
    {
        foreach (var detail in error?.Properties().Where(property => property.Name.StartsWith(Details, StringComparison.Ordinal)) ?? [])
        {
            var text = (string)detail.Value!;
            fault.ErrorDetails[detail.Name.Substring(Details.Length)] = int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : text;
        }

        fault.TraceText = (string?)error?[Trace];
        if ((string?)error?[Inner] is { } inner)
        {
            fault.InnerFault = new OrganizationServiceFault { Message = inner };
        }
    }

    private static (int Code, string? Message, JObject? Error) Read(string body)
    {
        try
        {
            var error = JObject.Parse(body)["error"] as JObject;
            return (Code((string?)error?["code"]), (string?)error?["message"], error);
        }
        catch (JsonException)
        {
            // A gateway before the platform answers in HTML: the status says what can be said.
            return (0, null, null);
        }
    }

    private static int Code(string? text) =>
        text is { Length: > 2 } && int.TryParse(text.Substring(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) ? code : 0;
}
