using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Threading.Tasks;
using CrmAlignment.Cli.Commands;
using CrmAlignment.LocalDataverse;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma serve and crma token, as processes of their own.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ServeCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly HttpClient _client = new();

    public ServeCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose()
    {
        _client.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Server_that_is_killed_loses_nothing_that_it_answered()
    {
        var token = CommandRun.Of("token", "create", "--database", Database, "--user", "maria.marketing@crmalignment.example");
        Assert.Equal((ExitCode.Done, ""), (token.Code, token.Errors));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Output.Trim().Split('\n')[^1].Trim());

        var answered = new List<string>();
        using (var server = Serve())
        {
            var address = await AddressOf(server);
            var written = Enumerable.Range(1, 40).Select(async number =>
            {
                using var body = new StringContent($$"""{"lastname":"Killed{{number}}","subject":"S"}""", Encoding.UTF8, "application/json");
                using var response = await _client.PostAsync(new Uri(address, "leads"), body);
                return response.IsSuccessStatusCode ? $"Killed{number}" : throw new HttpRequestException(await response.Content.ReadAsStringAsync());
            }).ToList();
            while (answered.Count < 20)
            {
                var next = await Task.WhenAny(written);
                written.Remove(next);
                answered.Add(await next);
            }

            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
            answered.AddRange((await Task.WhenAll(written.Select(async one => await Outcome(one)))).OfType<string>());
        }

        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("lastname") };
        query.Criteria.AddCondition("lastname", ConditionOperator.Like, "Killed%");
        var kept = organization.AdminService.RetrieveMultiple(query).Entities.Select(row => (string)row["lastname"]).ToList();
        Assert.Empty(answered.Except(kept));
        Assert.Equal(kept.Distinct().Count(), kept.Count);
    }

    [Fact]
    public void User_that_is_not_there_is_named_beside_those_that_are()
    {
        var run = CommandRun.Of("serve", "--database", Database, "--as", "nobody");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--as: Nobody is called \"nobody\".", run.Errors, StringComparison.Ordinal);
        Assert.Contains("samuel.sales@crmalignment.example", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_listed_and_revoked_by_their_names()
    {
        Assert.Equal(ExitCode.Done, CommandRun.Of("token", "create", "--database", Database, "--user", "Samuel Sales", "--name", "import", "--days", "2").Code);

        Assert.Contains("import", CommandRun.Of("token", "list", "--database", Database).Output, StringComparison.Ordinal);
        Assert.Contains("Names are: import.", CommandRun.Of("token", "revoke", "other", "--database", Database).Errors, StringComparison.Ordinal);
        Assert.Contains("Ended: 1", CommandRun.Of("token", "revoke", "import", "--database", Database).Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.WrongUsage, CommandRun.Of("token", "create", "--database", Database, "--user", "Samuel Sales", "--days", "0").Code);
    }

    [Fact]
    public async Task Token_is_made_and_revoked_while_the_database_is_served()
    {
        using var server = Serve();
        var address = await AddressOf(server);
        var made = CommandRun.Of("token", "create", "--database", Database, "--user", "Samuel Sales", "--name", "late");
        Assert.Equal((ExitCode.Done, ""), (made.Code, made.Errors));
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", made.Output.Trim().Split('\n')[^1].Trim());

        using var allowed = await _client.GetAsync(new Uri(address, "WhoAmI()"));
        var nobody = CommandRun.Of("token", "create", "--database", Database, "--user", "nobody");
        Assert.Contains("Ended: 1", CommandRun.Of("token", "revoke", "late", "--database", Database).Output, StringComparison.Ordinal);
        using var ended = await _client.GetAsync(new Uri(address, "WhoAmI()"));
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();

        Assert.Equal((200, 401), ((int)allowed.StatusCode, (int)ended.StatusCode));
        Assert.Equal(ExitCode.WrongUsage, nobody.Code);
        Assert.Contains("--user: Nobody is called \"nobody\". Users are: ", nobody.Errors, StringComparison.Ordinal);
        Assert.Contains("samuel.sales@crmalignment.example", nobody.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--listen: Other machines reach 0.0.0.0, and tokens and rows would go over the network as they are. Give --certificate FILE to serve HTTPS.", "--listen", "0.0.0.0")]
    [InlineData("--as: Other machines reach 192.0.2.1, and each of them could act as this user. Leave it out, and make tokens with crma token create.", "--listen", "192.0.2.1", "--as", "x", "--certificate", "none.pfx")]
    [InlineData("--listen: \"nowhere\" is no address. Give one of this machine, such as 127.0.0.1, ::1, 192.168.1.20, or 0.0.0.0 for all.", "--listen", "nowhere")]
    [InlineData("--certificate-password-variable: There is no certificate to which the password belongs. Give --certificate FILE.", "--certificate-password-variable", "X")]
    [InlineData("--certificate-password-variable: There is no environment variable CRMA_NOT_SET. Set it to the password of the certificate.", "--certificate", "none.pfx", "--certificate-password-variable", "CRMA_NOT_SET")]
    [InlineData("--otlp: \"nowhere\" is no address of a collector. Give one such as http://127.0.0.1:4318.", "--otlp", "nowhere")]
    public void Serve_refuses_what_would_let_others_in_and_says_what_to_do(string message, params string[] options)
    {
        var run = CommandRun.Of(["serve", "--database", Database, .. options]);

        Assert.Equal((ExitCode.WrongUsage, message), (run.Code, run.Errors.Trim()));
    }

    [Fact]
    public void Serve_refuses_a_file_that_is_no_certificate_with_a_key()
    {
        var file = Path.Combine(_folder.Path, "none.pfx");
        File.WriteAllText(file, "no certificate");

        var run = CommandRun.Of("serve", "--database", Database, "--certificate", file);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.StartsWith($"--certificate: {file} cannot be read as a certificate with its private key: ", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Serve_refuses_a_limit_of_nothing()
    {
        var run = CommandRun.Of("serve", "--database", Database, "--protect-requests", "0");

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains("--protect-requests: 0 is no limit. Give 1 or more.", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Caller_beyond_the_limit_that_serve_was_told_is_answered_429()
    {
        using var server = Serve("--as", "Samuel Sales", "--protect-requests", "1");
        var address = await AddressOf(server);

        using var first = await _client.GetAsync(new Uri(address, "WhoAmI()"));
        using var second = await _client.GetAsync(new Uri(address, "WhoAmI()"));
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();

        Assert.Equal((200, 429), ((int)first.StatusCode, (int)second.StatusCode));
    }

    [Fact]
    public async Task Traces_go_to_the_collector_that_serve_was_told()
    {
        using var collector = new TcpListener(IPAddress.Loopback, 0);
        collector.Start();
        using var server = Serve("--as", "Samuel Sales", "--otlp", $"http://{collector.LocalEndpoint}");
        var address = await AddressOf(server);
        using var answer = await _client.GetAsync(new Uri(address, "WhoAmI()"));

        using var sent = await collector.AcceptTcpClientAsync();
        using var reader = new StreamReader(sent.GetStream());
        var line = await reader.ReadLineAsync();
        server.Kill(entireProcessTree: true);
        await server.WaitForExitAsync();

        Assert.Equal("POST /v1/traces HTTP/1.1", line);
    }

    private static async Task<string?> Outcome(Task<string> written)
    {
        try
        {
            return await written;
        }
        catch (HttpRequestException)
        {
            // Not answered: whether it was written does not matter.
            return null;
        }
    }

    private static async Task<Uri> AddressOf(Process server)
    {
        var said = new StringBuilder();
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            said.AppendLine(line);
            if (Uri.TryCreate(line.Trim(), UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttp)
            {
                return address;
            }
        }

        throw new InvalidOperationException($"The server ended: {said}{await server.StandardError.ReadToEndAsync()}");
    }

    // What is traced is sent at once, not after five seconds: https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/
    private Process Serve(params string[] options)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["OTEL_BSP_SCHEDULE_DELAY"] = "50";
        foreach (var argument in (string[])[Path.Combine(AppContext.BaseDirectory, "crma.dll"), "serve", "--database", Database, "--port", "0", .. options])
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
