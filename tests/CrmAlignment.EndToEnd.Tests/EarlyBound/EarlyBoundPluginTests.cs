using System;
using System.IO;
using System.Linq;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.EarlyBound;

/// <summary>Plug-ins of customers are written over classes that are generated from the organization that the product is in.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class EarlyBoundPluginTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Plugin_over_generated_classes_reads_and_writes_the_tables_of_platform_and_product()
    {
        Register("Create", "Update");
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 20_000);
        _funnel.MarketingClient.OfferLead(lead);

        _funnel.SalesClient.AcceptLead(lead);

        var task = Assert.Single(_funnel.Rows("task", "regardingobjectid", lead));
        Assert.Equal("First call: Contoso", task["subject"]);
        Assert.Equal(2, task.GetAttributeValue<OptionSetValue>("prioritycode").Value);
        Assert.Equal(_funnel.Clock.UtcNow.AddDays(1), task["scheduledend"]);
        Assert.Equal(_funnel.SalesUser, task.GetAttributeValue<EntityReference>("ownerid").Id);
        var account = Assert.Single(_funnel.Rows("account", "name", "Contoso"));
        Assert.Equal(lead, account.GetAttributeValue<EntityReference>("originatingleadid").Id);
        var contact = Assert.Single(_funnel.Rows("contact", "parentcustomerid", account.Id));
        Assert.Equal("Ada Lovelace", contact["fullname"]);
        Assert.Equal(LeadStage.SalesAccepted, _funnel.StageOf(lead));
    }

    // Every table at once: names that clash, or a type that the organization tells wrong, would not compile.
    [Fact]
    public void Classes_of_all_tables_compile()
    {
        var tables = ((RetrieveAllEntitiesResponse)_funnel.Admin.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.All })).EntityMetadata;

        Assert.NotEmpty(PluginCompiler.Compile("Integrator.Model", new EarlyBoundClasses(tables).Write()));
    }

    private void Register(params string[] messages)
    {
        var tables = new[] { "lead", "account", "contact", "task", HandoverTable.LogicalName }.Select(Definition).ToArray();
        using var plugin = new StreamReader(typeof(EarlyBoundPluginTests).Assembly.GetManifestResourceStream("FirstCallPlugin.cs")!);
        var assembly = _funnel.Admin.Create(new Entity("pluginassembly")
        {
            ["name"] = "Integrator",
            ["content"] = Convert.ToBase64String(PluginCompiler.Compile("Integrator", new EarlyBoundClasses(tables).Write(), plugin.ReadToEnd())),
            ["isolationmode"] = new OptionSetValue(2),
            ["sourcetype"] = new OptionSetValue(0),
        });
        var type = _funnel.Admin.Create(new Entity("plugintype")
        {
            ["typename"] = "Integrator.FirstCallPlugin",
            ["friendlyname"] = "First call",
            ["name"] = "First call",
            ["pluginassemblyid"] = new EntityReference("pluginassembly", assembly),
        });
        foreach (var message in messages)
        {
            var messageId = _funnel.Rows("sdkmessage", "name", message).Single().ToEntityReference();
            _funnel.Admin.Create(new Entity("sdkmessageprocessingstep")
            {
                ["name"] = "First call after " + message,
                ["sdkmessageid"] = messageId,
                ["sdkmessagefilterid"] = _funnel.Rows("sdkmessagefilter", "sdkmessageid", messageId.Id)
                    .Single(filter => filter.GetAttributeValue<string>("primaryobjecttypecode") == HandoverTable.LogicalName).ToEntityReference(),
                ["eventhandler"] = new EntityReference("plugintype", type),
                ["stage"] = new OptionSetValue(40),
                ["mode"] = new OptionSetValue(0),
                ["rank"] = 1,
                ["supporteddeployment"] = new OptionSetValue(0),
                ["invocationsource"] = new OptionSetValue(0),
            });
        }
    }

    private EntityMetadata Definition(string table) => ((RetrieveEntityResponse)_funnel.Admin.Execute(
        new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.All })).EntityMetadata;
}
