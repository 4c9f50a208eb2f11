using System;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse;
using CrmAlignment.WebApi.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.WebApi.Tests.Hosting;

/// <summary>A caller who leaves while the request is being done.</summary>
public sealed class BrokenOffTests
{
    [Fact]
    public async Task Request_that_was_done_when_its_caller_left_stays_done_and_is_logged_with_its_status()
    {
        using var left = new CancellationTokenSource();
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { TimeProvider = new Leaving(left) });
        var log = new LoggedLines();
        var endpoint = new WebApiEndpoint(organization, new WebApiOptions { UserWithoutToken = organization.SystemUserId, Logging = log });
        var context = new DefaultHttpContext { RequestAborted = left.Token };
        context.Request.Method = "POST";
        context.Request.Scheme = "http";
        context.Request.Host = new HostString("127.0.0.1");
        context.Request.Path = "/api/data/v9.2/accounts";
        context.Request.ContentType = "application/json";
        context.Request.Body = new LastRead("""{"name":"Left"}""", left);

        await endpoint.HandleAsync(context);

        Assert.Equal("POST /api/data/v9.2/accounts 204, which its caller did not wait for.", await log.NextAsync());
        var found = organization.AdminService.RetrieveMultiple(new QueryByAttribute("account") { Attributes = { "name" }, Values = { "Left" } });
        Assert.Single(found.Entities);
    }

    /// <summary>The caller leaves as soon as the platform asks what time it is, once the body has been read.</summary>
    private sealed class Leaving(CancellationTokenSource left) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow()
        {
            if (LastRead.IsRead)
            {
                left.Cancel();
            }

            return new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        }
    }

    private sealed class LastRead(string text, CancellationTokenSource left) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        [ThreadStatic]
        public static bool IsRead;

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            IsRead = !left.IsCancellationRequested;
            CopyTo(destination, bufferSize);
            return Task.CompletedTask;
        }
    }
}
