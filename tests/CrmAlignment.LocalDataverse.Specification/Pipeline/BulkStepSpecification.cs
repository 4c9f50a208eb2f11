using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/bulk-operations#message-pipelines-merged and
/// https://learn.microsoft.com/power-apps/developer/data-platform/write-plugin-multiple-operation.
/// </summary>
[Capability("Pipeline", "Steps of bulk messages")]
public abstract class BulkStepSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Step_on_Create_runs_for_each_row_of_CreateMultiple()
    {
        Plugins.Step("Create", "lead", 20, "note {Message} {Target.subject}");

        CreateMultiple("one", "two");

        Assert.Equal(["Create one", "Create two"], Plugins.Notes);
    }

    [Fact]
    public void Step_on_CreateMultiple_runs_once_for_all_rows()
    {
        Plugins.Step("CreateMultiple", "lead", 20, "note {Message} {Stage} {Input.Targets} {Targets.0.subject} {Targets.1.subject}");

        CreateMultiple("one", "two");

        Assert.Equal(["CreateMultiple 20 2 one two"], Plugins.Notes);
    }

    [Fact]
    public void Step_on_CreateMultiple_runs_for_a_single_Create_with_one_row()
    {
        Plugins.Step("CreateMultiple", "lead", 10, "note {Stage} {Input.Targets} {Targets.0.subject}");
        Plugins.Step("CreateMultiple", "lead", 20, "note {Stage} {Input.Targets} {Targets.0.subject}");
        Plugins.Step("CreateMultiple", "lead", 40, "note {Stage} {Input.Targets} {Targets.0.leadid}");

        var lead = Lead("alone");

        Assert.Equal(["10 1 alone", "20 1 alone", $"40 1 {lead}"], Plugins.Notes);
    }

    [Fact]
    public void Step_on_UpdateMultiple_runs_for_a_single_Update_with_one_row()
    {
        var lead = Lead();
        Plugins.Step("UpdateMultiple", "lead", 20, "note {Message} {Targets.0.subject}");

        Service.Update(new Entity("lead", lead) { ["subject"] = "alone" });

        Assert.Equal(["UpdateMultiple alone"], Plugins.Notes);
    }

    [Fact]
    public void Logic_on_both_messages_runs_twice()
    {
        Plugins.Step("Create", "lead", 40, "note {Message}");
        Plugins.Step("CreateMultiple", "lead", 40, "note {Message}");

        Lead();
        Assert.Equal(["Create", "CreateMultiple"], Plugins.Notes.Order());

        CreateMultiple("one", "two");
        Assert.Equal(["Create", "Create", "Create", "CreateMultiple", "CreateMultiple"], Plugins.Notes.Order());
    }

    [SkippableFact]
    public void What_a_step_changes_in_Targets_is_what_is_stored()
    {
        Plugins.Step("CreateMultiple", "lead", 20, services =>
        {
            foreach (var row in ((EntityCollection)ContextOf(services).InputParameters["Targets"]).Entities)
            {
                row["companyname"] = "Changed " + row["subject"];
            }
        });

        var alone = Lead("alone");
        var many = CreateMultiple("one", "two");

        Assert.Equal("Changed alone", Read("lead", alone, "companyname")["companyname"]);
        Assert.Equal(["Changed one", "Changed two"], many.Select(id => Read("lead", id, "companyname")["companyname"]));
    }

    [Fact]
    public void Bulk_step_sees_the_images_of_all_rows_in_the_order_of_Targets()
    {
        var leads = new[] { Lead("before 1"), Lead("before 2") };
        var step = Plugins.Step(
            "UpdateMultiple",
            "lead",
            40,
            "note {Pres.0.old.subject} {Posts.0.new.subject} {Pres.1.old.subject} {Posts.1.new.subject}");
        Plugins.Image(step, 0, "old", "Targets", "subject");
        Plugins.Image(step, 1, "new", "Targets", "subject");

        UpdateMultiple((leads[0], "after 1"), (leads[1], "after 2"));

        Assert.Equal(["before 1 after 1 before 2 after 2"], Plugins.Notes);
    }

    [Fact]
    public void Bulk_step_sees_the_image_of_the_row_of_a_single_request()
    {
        var lead = Lead("before");
        var step = Plugins.Step("UpdateMultiple", "lead", 40, "note {Pres.0.both.subject} {Posts.0.both.subject}");
        Plugins.Image(step, 2, "both", "Targets", "subject");

        Service.Update(new Entity("lead", lead) { ["subject"] = "after" });

        Assert.Equal(["before after"], Plugins.Notes);
    }

    [Fact]
    public void Filter_of_a_bulk_step_lets_it_run_when_any_row_has_the_column()
    {
        var leads = new[] { Lead(), Lead() };
        Plugins.Step("UpdateMultiple", "lead", 20, "note ran {Input.Targets}", new StepSettings { FilteringColumns = "companyname" });
        var mixed = new[] { new Entity("lead", leads[0]) { ["subject"] = "x" }, new Entity("lead", leads[1]) { ["companyname"] = "y" } };

        UpdateMultiple((leads[0], "x"), (leads[1], "y"));
        Assert.Empty(Plugins.Notes);

        Service.Execute(new UpdateMultipleRequest { Targets = new EntityCollection(mixed) { EntityName = "lead" } });
        Assert.Equal(["ran 2"], Plugins.Notes);
    }

    [Fact]
    public void All_rows_are_undone_when_a_step_of_one_throws()
    {
        var name = Guid.NewGuid().ToString();
        Plugins.Step("Create", "lead", 40, "when {Target.subject} == bad: fail No.");

        Fault(() => CreateMultiple(name, "bad"));

        var query = new QueryByAttribute("lead");
        query.AddAttributeValue("subject", name);
        Assert.Empty(Service.RetrieveMultiple(query).Entities);
    }

    [Fact]
    public void Asynchronous_step_of_a_bulk_message_runs_once_with_its_rows_and_images()
    {
        var leads = new[] { Lead("before 1"), Lead("before 2") };
        var step = Plugins.Step(
            "UpdateMultiple",
            "lead",
            40,
            "note {Input.Targets} {Targets.1.subject} {Pres.1.both.subject} {Posts.1.both.subject}",
            new StepSettings { IsAsynchronous = true });
        Plugins.Image(step, 2, "both", "Targets", "subject");

        UpdateMultiple((leads[0], "after 1"), (leads[1], "after 2"));
        Environment.FinishJobs();

        Assert.Equal(["2 after 2 before 2 after 2"], Plugins.Notes);
    }

    private Guid[] CreateMultiple(params string[] subjects) => ((CreateMultipleResponse)Service.Execute(new CreateMultipleRequest
    {
        Targets = new EntityCollection(
            [.. subjects.Select(subject => Row("lead", ("subject", subject), ("lastname", "Byron")))])
        { EntityName = "lead" },
    })).Ids;

    private void UpdateMultiple(params (Guid Id, string Subject)[] rows) => Service.Execute(new UpdateMultipleRequest
    {
        Targets = new EntityCollection(
            [.. rows.Select(row => new Entity("lead", row.Id) { ["subject"] = row.Subject })])
        { EntityName = "lead" },
    });
}

public sealed class BulkStepsInMemory(InMemoryEnvironment environment) : BulkStepSpecification<InMemoryEnvironment>(environment);

public sealed class BulkStepsOnFile(FileEnvironment environment) : BulkStepSpecification<FileEnvironment>(environment);

public sealed class BulkStepsLive(LiveEnvironment environment) : BulkStepSpecification<LiveEnvironment>(environment);

public sealed class BulkStepsOverHttp(OverHttpEnvironment environment) : BulkStepSpecification<OverHttpEnvironment>(environment);
