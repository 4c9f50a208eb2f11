using System;
using System.ServiceModel;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Telemetry;
using Microsoft.Extensions.Logging;
using Microsoft.OData;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Answers requests. Whatever happens is an answer: a fault of the organization, a refusal, or 500 for a defect, which is logged.</summary>
/// <param name="models">Gives the model.</param>
/// <param name="log">Where defects are told.</param>
internal sealed partial class Dispatcher(WebModelCache models, ILogger log)
{
    private static readonly ErrorBody Defect = new(
        500, "0x80040216", "The server failed at this request, which is a defect of it. Its log has the details.");

    /// <summary>Answers a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="service">Acts as the caller.</param>
    public WebResponse Answer(WebRequest request, IOrganizationService service) => Guard(request, () =>
    {
        var exchange = WebExchange.Read(request, models.Current, service);
        var operation = OperationList.Of(exchange);
        PartSpan.Describe(exchange, operation);
        return operation.Answer(exchange);
    });

    /// <summary>Makes an answer of whatever answering a request throws.</summary>
    public WebResponse Guard(WebRequest request, Func<WebResponse> answer)
    {
        try
        {
            return answer();
        }
        catch (Exception failure)
        {
            return AnswerOf(failure, request);
        }
    }

    private WebResponse AnswerOf(Exception failure, WebRequest request)
    {
        switch (failure)
        {
            case FaultException<OrganizationServiceFault> fault:
                return WebResponse.Error(ErrorBody.Of(fault.Detail, annotation => Preferences.Includes(request.Header("Prefer"), annotation)));
            case WebApiException { Status: 204 }:
                return WebResponse.NoContent();
            case WebApiException refusal:
                return WebResponse.Error(ErrorBody.Of(refusal));
            case UriFormatException malformed:
                return WebResponse.Error(ErrorBody.Of(WebApiException.BadRequest($"An address in the request is none: {malformed.Message}")));
            case ODataException malformed:
                return WebResponse.Error(ErrorBody.Of(WebApiException.BadRequest(malformed.Message)));
            default:
                LogDefect(log, failure, request.Method, request.Address.AbsolutePath);
                return WebResponse.Error(Defect);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Method} {Path} failed.")]
    private static partial void LogDefect(ILogger log, Exception failure, string method, string path);
}
