using System;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Async;
using CrmAlignment.LocalDataverse.Registrations;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Async;

public sealed class JobDataTests
{
    // What the version before layouts were numbered (commit 8e3abd1) wrote for a step on Update of lead.
    private const string OfLayout1 =
        """
        {
          "user": "11111111-0000-0000-0000-000000000001", "caller": "11111111-0000-0000-0000-000000000002",
          "initiator": "11111111-0000-0000-0000-000000000003", "message": "Update", "table": "lead",
          "id": "11111111-0000-0000-0000-000000000004", "depth": 2, "correlation": "11111111-0000-0000-0000-000000000005",
          "request": "11111111-0000-0000-0000-000000000006",
          "input": { "Target": ["e", { "table": "lead", "id": "11111111-0000-0000-0000-000000000004", "version": null,
            "values": { "subject": ["s", "new"] }, "formatted": {} }] },
          "output": {}, "shared": { "tag": ["s", "import"] },
          "before": { "lead": ["e", { "table": "lead", "id": "11111111-0000-0000-0000-000000000004", "version": null,
            "values": { "subject": ["s", "old"] }, "formatted": {} }] },
          "after": {}, "created": "2026-07-15T20:30:00.0000000Z"
        }
        """;

    [Fact]
    public void Jobs_that_wait_in_a_file_of_layout_1_are_read()
    {
        using var organization = LocalOrganization.Open();
        using var json = JsonDocument.Parse(OfLayout1);
        var data = json.RootElement;

        var scope = JobData.ReadScope(organization.Engine.JobHost, data);
        var context = JobData.ReadContext(scope, Step(), Guid.NewGuid(), data);

        Assert.Equal(("Update", 2, "import"), (scope.Message, scope.Origin.Depth, scope.SharedVariables["tag"]));
        Assert.Equal("new", ((Entity)context.InputParameters["Target"])["subject"]);
        Assert.Equal("old", context.PreEntityImages["lead"]["subject"]);
        Assert.Empty(context.PostEntityImages);
    }

    private static PluginStep Step() => new()
    {
        Id = Guid.NewGuid(),
        Name = "a step",
        Message = "Update",
        Table = "lead",
        FilterId = Guid.Empty,
        Stage = PipelineStage.PostOperation,
        IsAsynchronous = true,
        Rank = 1,
        FilteringColumns = [],
        Configuration = null,
        SecureConfiguration = null,
        ImpersonatingUserId = null,
        PluginTypeId = Guid.Empty,
        AsyncAutoDelete = false,
        Images = [],
    };
}
