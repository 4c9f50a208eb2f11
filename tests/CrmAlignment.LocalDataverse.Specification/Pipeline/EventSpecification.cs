using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/event-framework#available-events.</summary>
[Capability("Pipeline", "Events of every kind")]
public abstract class EventSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Step_on_Retrieve_sees_the_row_as_BusinessEntity_and_may_change_it()
    {
        var lead = Lead("Stored");
        Plugins.Step("Retrieve", "lead", 40, "note {Message} {Table} {Output.BusinessEntity} {Output.Entity}");

        Assert.Equal("Stored", SubjectOf(lead));
        Assert.Equal([$"Retrieve lead lead/{lead} -"], Plugins.Notes);
    }

    [SkippableFact]
    public void Step_after_Retrieve_may_change_what_is_returned()
    {
        var lead = Lead("Stored");
        Plugins.Step(
            "Retrieve",
            "lead",
            40,
            services => ((Entity)ContextOf(services).OutputParameters["BusinessEntity"])["subject"] = "Masked");

        Assert.Equal("Masked", SubjectOf(lead));
    }

    [SkippableFact]
    public void Step_before_RetrieveMultiple_may_change_the_query_and_one_after_it_the_rows()
    {
        var name = Guid.NewGuid().ToString();
        var (wanted, other) = (Lead(name), Lead(name + " other"));
        Plugins.Step("RetrieveMultiple", "lead", 20, services =>
        {
            var query = (QueryExpression)ContextOf(services).InputParameters["Query"];
            query.Criteria.AddCondition("subject", ConditionOperator.Equal, name);
        });
        Plugins.Step("RetrieveMultiple", "lead", 40, services =>
        {
            var rows = (EntityCollection)ContextOf(services).OutputParameters["BusinessEntityCollection"];
            rows.Entities[0]["subject"] = "Masked";
        });

        var query = new QueryExpression("lead") { ColumnSet = new ColumnSet("subject") };
        query.Criteria.AddCondition("leadid", ConditionOperator.In, wanted, other);
        var found = Service.RetrieveMultiple(query);

        Assert.Equal((wanted, "Masked"), (Assert.Single(found.Entities).Id, found.Entities[0]["subject"]));
    }

    [Fact]
    public void Step_on_Associate_and_Disassociate_sees_the_relationship()
    {
        var (lead, competitor) = (Lead(), Create("competitor", ("name", "C")));
        Plugins.Step("Associate", null, 40, "note {Message} {Input.Target}");
        Plugins.Step("Disassociate", null, 40, "note {Message} {Input.Target}");
        var relationship = new Relationship("leadcompetitors_association");
        EntityReferenceCollection related = [new EntityReference("competitor", competitor)];

        Service.Associate("lead", lead, relationship, related);
        Service.Disassociate("lead", lead, relationship, related);

        Assert.Equal([$"Associate {lead}", $"Disassociate {lead}"], Plugins.Notes);
    }

    [Fact]
    public void Associate_cannot_be_limited_to_a_table()
    {
        Assert.Throws<InvalidOperationException>(() => Plugins.Step("Associate", "lead", 40, "trace here"));
    }

    [Fact]
    public void SetState_runs_its_own_steps_under_either_name()
    {
        var lead = Lead();
        Plugins.Step("SetStateDynamicEntity", "lead", 20, "note {Id}");
        Plugins.Step("Update", "lead", 20, "note update");

        Disqualify(lead);

        Assert.Equal([$"{lead}"], Plugins.Notes);
    }

    [Fact]
    public void Update_that_mixes_state_with_other_columns_runs_its_steps_twice()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
        var lead = Lead();
        Plugins.Step("Update", "lead", 10, "note {Stage} {Columns}");
        Plugins.Step("Update", "lead", 20, "note {Stage} {Columns}");

        Service.Update(
            new Entity("lead", lead) { ["subject"] = "x", ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(5) });

        Assert.Equal(["10 statecode,statuscode,subject", "20 subject", "20 statecode,statuscode"], Plugins.Notes);
        Assert.Equal(5, Read("lead", lead, "statuscode").GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    [SkippableFact]
    public void Update_that_mixes_state_with_other_columns_runs_its_steps_once_when_the_option_is_off()
    {
        var environment = Environment.RequireLocal("needs an option");
        using var organization = environment.OpenAnother(options => options with { SplitsMixedUpdates = false });
        using var plugins = new PluginRegistration(environment, organization.AdminService);
        var lead = organization.AdminService.Create(Row("lead", ("subject", "x"), ("lastname", "Byron")));
        plugins.Step("Update", "lead", 20, "note {Columns}");

        organization.AdminService.Update(new Entity("lead", lead) { ["subject"] = "y", ["statecode"] = new OptionSetValue(2) });

        Assert.Equal(["statecode,subject"], plugins.Notes);
    }

    [Fact]
    public void Upsert_raises_Create_or_Update()
    {
        Plugins.Step("Create", "lead", 40, "note {Message}");
        Plugins.Step("Update", "lead", 40, "note {Message}");
        var row = new Entity("lead", Guid.NewGuid()) { ["subject"] = "x", ["lastname"] = "Byron" };

        Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest { Target = row });
        Service.Execute(new Microsoft.Xrm.Sdk.Messages.UpsertRequest { Target = row });

        Assert.Equal(["Create", "Update"], Plugins.Notes);
    }

    [SkippableFact]
    public void Administrator_may_bypass_plugins_and_nobody_else()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic
        Plugins.Step("Create", "lead", 20, "fail Must not run.");
        var request = new Microsoft.Xrm.Sdk.Messages.CreateRequest
        {
            Target = Row("lead", ("subject", "x"), ("lastname", "Byron")),
            ["BypassCustomPluginExecution"] = true,
        };

        Assert.NotEqual(default, ((Microsoft.Xrm.Sdk.Messages.CreateResponse)Service.Execute(request)).id);
        Assert.Contains(
            "prvBypassCustomPlugins",
            Fault(() => Environment.As(User("Poor")).Execute(request)).Message,
            StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Requests_that_plugins_send_are_counted()
    {
        var requests = Environment.RequireLocal("counts requests").Organization.Requests;
        Plugins.Step("Create", "lead", 40, "create account name=Counted");
        requests.Reset();

        Lead();

        Assert.Equal((1, 1, 2), (requests.FromPluginsDuringLastRequest, requests.FromPlugins["Create"], requests.Of("Create")));
    }
}

public sealed class EventsInMemory(InMemoryEnvironment environment) : EventSpecification<InMemoryEnvironment>(environment);

public sealed class EventsOnFile(FileEnvironment environment) : EventSpecification<FileEnvironment>(environment);

public sealed class EventsLive(LiveEnvironment environment) : EventSpecification<LiveEnvironment>(environment);

public sealed class EventsOverHttp(OverHttpEnvironment environment) : EventSpecification<OverHttpEnvironment>(environment);
