using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CrmAlignment.WebApi.Tests.Service.Faults;

/// <summary>A server on this machine that answers each request as the test says, in order, and what leads are by itself.</summary>
internal sealed class BadServer : IAsyncDisposable
{
    /// <summary>Where an answer finds the body of its request.</summary>
    public const string Body = nameof(Body);

    private const string Table =
        """
        {"LogicalName":"lead","EntitySetName":"leads","PrimaryIdAttribute":"leadid","value":[],
        "Attributes":[{"LogicalName":"leadid","AttributeTypeName":{"Value":"UniqueidentifierType"}}],
        "ManyToOneRelationships":[],"OneToManyRelationships":[],"ManyToManyRelationships":[]}
        """;

    private readonly WebApplication _application;
    private readonly ConcurrentQueue<Func<HttpContext, Task>> _answers;

    private BadServer(WebApplication application, IEnumerable<Func<HttpContext, Task>> answers)
    {
        _application = application;
        _answers = new(answers);
    }

    public Uri Address => new(_application.Urls.Single());

    /// <summary>What was asked for, but for definitions: method and path, token, body.</summary>
    public ConcurrentQueue<(string Line, string? Token, string Body)> Requests { get; } = [];

    public static async Task<BadServer> StartAsync(params Func<HttpContext, Task>[] answers)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = new BadServer(builder.Build(), answers);
        server._application.Run(server.AnswerAsync);
        await server._application.StartAsync();
        return server;
    }

    /// <summary>JSON.</summary>
    public static Func<HttpContext, Task> Json(string json, int status = 200, params (string Name, string Value)[] headers) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.WriteAsync(json);
    };

    /// <summary>A status without a body.</summary>
    public static Func<HttpContext, Task> Status(int status, params (string Name, string Value)[] headers) => Json("", status, headers);

    /// <summary>A refusal of the platform.</summary>
    public static Func<HttpContext, Task> Refusal(int status, string code, string message) =>
        Json($$$"""{"error":{"code":"{{{code}}}","message":"{{{message}}}"}}""", status);

    /// <summary>Half of a body, and then nothing more.</summary>
    public static async Task Cut(HttpContext context)
    {
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"Verdict":""");
        await context.Response.Body.FlushAsync();
        context.Abort();
    }

    public async ValueTask DisposeAsync() => await _application.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (context.Request.Path.Value!.Contains("EntityDefinitions", StringComparison.Ordinal))
        {
            await Json(Table)(context);
            return;
        }

        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        context.Items[Body] = body;
        Requests.Enqueue(($"{context.Request.Method} {context.Request.Path.Value!.Split('/')[^1]}", context.Request.Headers.Authorization, body));
        await (_answers.TryDequeue(out var answer) ? answer : Status(500))(context);
    }
}
