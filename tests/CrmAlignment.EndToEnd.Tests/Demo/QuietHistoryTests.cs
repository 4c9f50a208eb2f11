using System.IO;
using System.Linq;
using CrmAlignment.Cli.Setup;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model;
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

    private static string? Value(Microsoft.Xrm.Sdk.IOrganizationService service)
    {
        var query = new QueryExpression("environmentvariablevalue") { ColumnSet = new ColumnSet("value") };
        query.AddLink("environmentvariabledefinition", "environmentvariabledefinitionid", "environmentvariabledefinitionid")
            .LinkCriteria.AddCondition("schemaname", ConditionOperator.Equal, Publisher.NotificationsVariable);
        return service.RetrieveMultiple(query).Entities.SingleOrDefault()?.GetAttributeValue<string>("value");
    }
}
