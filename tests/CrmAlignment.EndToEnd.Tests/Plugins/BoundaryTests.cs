using System;
using System.Linq;
using System.Text.RegularExpressions;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What the user reads when the registration was tampered with, or something unexpected happens.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class BoundaryTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update", "campaign", 20, "Update of campaign at stage 20 (synchronous)")]
    [InlineData("Update", "lead", 40, "Update of lead at stage 40 (synchronous)")]
    [InlineData("Create", "lead", 20, "Create of lead at stage 20 (synchronous)")]
    public void Step_that_is_registered_elsewhere_refuses_to_run_and_says_where_it_belongs(
        string message, string table, int stage, string registered)
    {
        var campaign = _funnel.Admin.Create(new Entity("campaign") { ["name"] = "Fair" });
        var lead = _funnel.Lead();
        Register("AssessLeadOnUpdate", message, table, stage);

        var refusal = Refusal.Of(() =>
        {
            _funnel.Admin.Update(new Entity(table, table == "lead" ? lead : campaign) { ["description"] = "Changed" });
            _funnel.Lead();
        });

        Assert.Equal(
            $"AssessLeadOnUpdate is registered on {registered}, but it is made for Update of lead at stage 20 (synchronous). "
            + "Remove that registration: the CrmAlignment solution registers the plug-in itself.",
            refusal);
    }

    [Fact]
    public void Unexpected_failure_shows_a_number_and_keeps_its_details_in_the_trace()
    {
        var lead = _funnel.Lead();
        TakeImageFrom("AssessLeadOnUpdate");

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", lead) { ["description"] = "Changed" }));

        var said = Regex.Match(
            refusal, "^CRMA9005: Something unexpected happened. Nothing was saved. Give the number ([0-9a-f-]{36}) to an administrator");
        Assert.True(said.Success, refusal);
        Assert.DoesNotContain("PreImage", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", refusal, StringComparison.Ordinal);
        var trace = _funnel.Rows("plugintracelog", "correlationid", Guid.Parse(said.Groups[1].Value)).Single();
        Assert.Contains(
            "CRMA9005 in Update of lead: System.InvalidOperationException: The step on Update of lead has no image PreImage",
            trace.GetAttributeValue<string>("messageblock"),
            StringComparison.Ordinal);
        Assert.Null(_funnel.Read(lead).GetAttributeValue<string>("description"));
    }

    [Theory]
    [InlineData(1049)]
    [InlineData(1058)]
    [InlineData(2052)]
    public void Unexpected_failure_is_told_in_the_language_of_the_user(int language)
    {
        var lead = _funnel.Lead();
        _funnel.Speak(_funnel.MarketingUser, language);
        TakeImageFrom("AssessLeadOnUpdate");

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", lead) { ["description"] = "Changed" }));

        Assert.StartsWith("CRMA9005: ", refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("Something", refusal, StringComparison.Ordinal);
    }

    private Guid TypeOf(string plugin) => _funnel.Rows("plugintype", "typename", "CrmAlignment.Plugins.Leads." + plugin).Single().Id;

    private void TakeImageFrom(string plugin)
    {
        var step = _funnel.Rows("sdkmessageprocessingstep", "plugintypeid", TypeOf(plugin)).Single().Id;
        foreach (var image in _funnel.Rows("sdkmessageprocessingstepimage", "sdkmessageprocessingstepid", step))
        {
            _funnel.Admin.Delete(image.LogicalName, image.Id);
        }
    }

    private void Register(string plugin, string message, string table, int stage)
    {
        var messageId = _funnel.Rows("sdkmessage", "name", message).Single().Id;
        var type = TypeOf(plugin);
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("sdkmessageid", ConditionOperator.Equal, messageId);
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, table);
        _funnel.Admin.Create(new Entity("sdkmessageprocessingstep")
        {
            ["name"] = "By hand",
            ["sdkmessageid"] = new EntityReference("sdkmessage", messageId),
            ["sdkmessagefilterid"] = _funnel.Admin.RetrieveMultiple(query).Entities.Single().ToEntityReference(),
            ["eventhandler"] = new EntityReference("plugintype", type),
            ["plugintypeid"] = new EntityReference("plugintype", type),
            ["stage"] = new OptionSetValue(stage),
            ["mode"] = new OptionSetValue(0),
            ["rank"] = 1,
        });
    }
}
