using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Batches;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Operations;
using CrmAlignment.WebApi.Protection;
using CrmAlignment.WebApi.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace CrmAlignment.WebApi.Hosting;

/// <summary>Takes requests from the server, lets callers in, and gives answers back.</summary>
internal sealed partial class WebApiEndpoint
{
    private readonly Services _services;
    private readonly Callers _callers;
    private readonly Dispatcher _dispatcher;
    private readonly BatchRunner _batches;
    private readonly Allowances? _allowances;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    /// <summary>The endpoint of an organization.</summary>
    public WebApiEndpoint(LocalOrganization organization, WebApiOptions options)
    {
        _services = new Services(organization);
        _callers = new Callers(options);
        _time = organization.TimeProvider;
        _allowances = options.Protection is { } limits ? new Allowances(limits, _time) : null;
        _log = (options.Logging ?? NullLoggerFactory.Instance).CreateLogger("CrmAlignment.WebApi");
        var models = new WebModelCache(organization);
        _dispatcher = new Dispatcher(models, _log);
        _batches = new BatchRunner(models, _dispatcher);

        // Half of what the first request would take, begun while the server starts. Should it fail, the request fails at it again, and tells.
        _ = Task.Run(() => models.Current);
    }

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        using var span = RequestSpan.Begin(context, _time);
        WebResponse? response = null;
        try
        {
            response = await AnswerAsync(context).ConfigureAwait(false);
            context.RequestAborted.ThrowIfCancellationRequested();
            await SendAsync(context, response).ConfigureAwait(false);
            span.Answered(response.Status);
            LogRequest(_log, context.Request.Method, context.Request.Path, response.Status);
        }
        catch (Exception broken) when (broken is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            span.BrokenOff();
            LogBrokenOff(context, response);
        }
    }

    private static async Task SendAsync(HttpContext context, WebResponse response)
    {
        context.Response.StatusCode = response.Status;
        context.Response.Headers["OData-Version"] = "4.0";
        context.Response.Headers.CacheControl = "no-cache";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        if (!response.Body.IsEmpty)
        {
            context.Response.ContentLength = response.Body.Length;
            await context.Response.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private async Task<WebResponse> AnswerAsync(HttpContext context)
    {
        try
        {
            var user = _callers.UserOf(context.Request);
            return _allowances is null
                ? await AnswerAsync(context.Request, user).ConfigureAwait(false)
                : await AllowAsync(_allowances.Of(user), context.Request, user).ConfigureAwait(false);
        }
        catch (WebApiException refusal)
        {
            return WebResponse.Error(ErrorBody.Of(refusal));
        }
        catch (BadHttpRequestException refused) when (!context.RequestAborted.IsCancellationRequested)
        {
            return WebResponse.Error(new ErrorBody(refused.StatusCode, WebApiException.Malformed, refused.Message));
        }
    }

    private async Task<WebResponse> AllowAsync(Allowance allowance, HttpRequest request, Guid user)
    {
        if (allowance.Take(out var refusal) is not { } taken)
        {
            return allowance.Tell(refusal!);
        }

        WebResponse response;
        try
        {
            response = await AnswerAsync(request, user).ConfigureAwait(false);
        }
        finally
        {
            allowance.Finish(taken);
        }

        return allowance.Tell(response);
    }

    private async Task<WebResponse> AnswerAsync(HttpRequest sent, Guid user)
    {
        var request = await ReadAsync(sent).ConfigureAwait(false);
        return BatchRunner.Takes(request)
            ? _batches.Answer(request, part => _services.Of(user, Impersonation.CallerNamed(part) is null ? request : part))
            : _dispatcher.Answer(request, _services.Of(user, request));
    }

    // What was done before the caller left stays done, so the log says which of the two it was.
    private void LogBrokenOff(HttpContext context, WebResponse? response)
    {
        if (response is null)
        {
            LogUnread(_log, context.Request.Method, context.Request.Path);
        }
        else
        {
            LogUntold(_log, context.Request.Method, context.Request.Path, response.Status);
        }
    }

    private static async Task<WebRequest> ReadAsync(HttpRequest request)
    {
        var root = new Uri($"{request.Scheme}://{request.Host}{WebRequest.ServicePath}");
        var address = new Uri($"{request.Scheme}://{request.Host}{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}");
        if (!root.IsBaseOf(address))
        {
            throw WebApiException.NotFound($"Nothing is served at {address.AbsolutePath}. The Web API is at {WebRequest.ServicePath}.");
        }

        // Without the token of callers who leave: the read ends by itself then, and who asks for the token beforehand is told later, on another
        // thread, so that what is known of such a request would depend on chance.
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body, CancellationToken.None).ConfigureAwait(false);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, values) in request.Headers)
        {
            headers[name] = values.ToString();
        }

        return new WebRequest(request.Method.ToUpperInvariant(), address, root, headers, body.ToArray());
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status}")]
    private static partial void LogRequest(ILogger log, string method, string path, int status);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} was broken off by its caller before it was read: nothing was done.")]
    private static partial void LogUnread(ILogger log, string method, string path);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Method} {Path} {Status}, which its caller did not wait for.")]
    private static partial void LogUntold(ILogger log, string method, string path, int status);
}
