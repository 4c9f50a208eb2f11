using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Setup;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>Nobody is told of what a replay does, and afterwards people are told as they were before.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class QuietHistoryTests
{
    [Fact]
    public void Replay_tells_nobody_and_leaves_the_default()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "demo.db");
        DemoDatabase.CopyTo(path);
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path });

        Assert.NotEmpty(organization.AdminService.RetrieveMultiple(new QueryExpression("crma_handover")).Entities);
        Assert.Empty(organization.AdminService.RetrieveMultiple(new QueryExpression("appnotification")).Entities);
        Assert.Null(Value(organization.AdminService));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("Email", null, "Email")]
    [InlineData("Email", "App", "App")]
    [InlineData("Off", null, null)]
    [InlineData("Off", "Off", "Off")]
    public void What_held_before_holds_afterwards_unless_the_settings_want_something_else(string? before, string? wanted, string? after)
    {
        using var funnel = new Funnel();
        if (before is not null)
        {
            funnel.SetVariable(Publisher.NotificationsVariable, before);
        }

        var quiet = new QuietHistory(funnel.Admin, wanted);
        quiet.Begin();
        Assert.Equal("Off", Value(funnel.Admin));
        quiet.End();

        Assert.Equal(after, Value(funnel.Admin));
    }

    [Fact]
    public void Steps_that_only_tell_rest_meanwhile_and_run_afterwards()
    {
        using var funnel = new Funnel();
        var quiet = new QuietHistory(funnel.Admin, null);

        quiet.Begin();
        var resting = Disabled(funnel.Admin);
        quiet.End();

        Assert.Equal(
            [
                "AskAnewOnLeadOwner Assign", "AskAnewOnLeadOwner Update", "NotifyOnHandover Update", "NotifyOnLeadReturn Update",
            ],
            resting);
        Assert.Empty(Disabled(funnel.Admin));
    }

    [Fact]
    public void Replay_that_was_killed_leaves_its_silence_to_the_next_which_ends_it()
    {
        using var funnel = new Funnel();
        new QuietHistory(funnel.Admin, null).Begin();

        var next = new QuietHistory(funnel.Admin, null);
        next.Begin();
        next.End();

        Assert.Empty(Disabled(funnel.Admin));
        Assert.Null(Value(funnel.Admin));
    }

    private static List<string> Disabled(IOrganizationService service)
    {
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("statecode") };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 1);
        var type = query.AddLink("plugintype", "plugintypeid", "plugintypeid");
        (type.EntityAlias, type.Columns) = ("type", new ColumnSet("typename"));
        var message = query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid");
        (message.EntityAlias, message.Columns) = ("message", new ColumnSet("name"));
        return
        [
            .. service.RetrieveMultiple(query).Entities
                .Select(step => $"{Linked(step, "type.typename").Split('.')[^1]} {Linked(step, "message.name")}")
                .Order(StringComparer.Ordinal),
        ];
    }

    private static string Linked(Entity step, string column) => (string)step.GetAttributeValue<AliasedValue>(column).Value;

    private static string? Value(IOrganizationService service)
    {
        var query = new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        query.AddLink("environmentvariabledefinition", "environmentvariabledefinitionid", "environmentvariabledefinitionid")
            .LinkCriteria.AddCondition("schemaname", ConditionOperator.Equal, Publisher.NotificationsVariable);
        return service.RetrieveMultiple(query).Entities.SingleOrDefault()?.GetAttributeValue<string>("value");
    }
}
