using System;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in.</summary>
[Capability("Pipeline", "Registration of steps and images")]
public abstract class StepRegistrationSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Theory]
    [InlineData("Create")]
    [InlineData("Update")]
    [InlineData("Delete")]
    [InlineData("Retrieve")]
    [InlineData("RetrieveMultiple")]
    [InlineData("CreateMultiple")]
    [InlineData("UpdateMultiple")]
    [InlineData("Assign")]
    [InlineData("SetState")]
    [InlineData("QualifyLead")]
    public void Message_and_its_filter_for_a_table_can_be_looked_up(string message)
    {
        var query = new QueryExpression("sdkmessagefilter") { ColumnSet = new ColumnSet("iscustomprocessingstepallowed") };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, "lead");
        query.AddLink("sdkmessage", "sdkmessageid", "sdkmessageid").LinkCriteria.AddCondition("name", ConditionOperator.Equal, message);

        Assert.Equal(true, Assert.Single(Service.RetrieveMultiple(query).Entities)["iscustomprocessingstepallowed"]);
    }

    [Theory]
    [InlineData("Upsert", 20, "takes no steps")]
    [InlineData("Create", 30, "stage 30")]
    public void Step_on_another_message_or_stage_is_refused(string message, int stage, string reason)
    {
        var fault = Fault(() => Plugins.Step(message, null, stage, "trace here"));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    public void Asynchronous_step_before_the_operation_is_refused(int stage)
    {
        var fault = Fault(() => Plugins.Step("Create", "lead", stage, "trace here", new StepSettings { IsAsynchronous = true }));

        Assert.Contains("stage 40 only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filtering_column_that_the_table_lacks_is_refused_by_name()
    {
        var fault = Fault(
            () => Plugins.Step("Update", "lead", 20, "trace here", new StepSettings { FilteringColumns = "subject,nosuchcolumn" }));

        Assert.Contains("'nosuchcolumn'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_of_another_message_is_refused()
    {
        var step = Plugins.Step("Create", "lead", 20, "trace here");
        var other = Plugins.Step("Update", "lead", 20, "trace here");
        var filter = Read("sdkmessageprocessingstep", other, "sdkmessagefilterid")["sdkmessagefilterid"];

        Fault(() => Service.Update(new Entity("sdkmessageprocessingstep", step) { ["sdkmessagefilterid"] = filter }));
    }

    [Fact]
    public void Activity_cannot_be_the_handler_of_a_step()
    {
        var fault = Fault(() => Plugins.Step("Create", "lead", 20, Plugins.TypeId("RenameActivity"), null));

        Assert.Contains("workflow activity", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Create", 40, 0, "Target")]
    [InlineData("Create", 40, 2, "Target")]
    [InlineData("Delete", 40, 1, "Target")]
    [InlineData("Update", 20, 1, "Target")]
    [InlineData("Update", 40, 0, "Nothing")]
    [InlineData("Retrieve", 40, 1, "Target")]
    [InlineData("QualifyLead", 20, 0, "LeadId")]
    public void Image_that_cannot_be_there_is_refused(string message, int stage, int type, string property)
    {
        var step = Plugins.Step(message, "lead", stage, "trace here");

        var fault = Fault(() => Plugins.Image(step, type, "image", property));

        Assert.Contains("'image'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Image_column_that_the_table_lacks_is_refused_by_name()
    {
        var step = Plugins.Step("Update", "lead", 40, "trace here");

        var fault = Fault(() => Plugins.Image(step, 0, "image", "Target", "nosuchcolumn"));

        Assert.Contains("'nosuchcolumn'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Images_are_deleted_with_their_step()
    {
        var step = Plugins.Step("Update", "lead", 40, "trace here");
        var image = Plugins.Image(step, 0, "image");

        Plugins.Delete(new EntityReference("sdkmessageprocessingstep", step));

        Fault(() => Read("sdkmessageprocessingstepimage", image));
    }

    [Fact]
    public void Registration_takes_effect_at_the_next_request()
    {
        var step = Plugins.Step("Create", "lead", 20, "set subject Replaced");
        Assert.Equal("Replaced", SubjectOf(Lead("Mine")));

        Service.Update(new Entity("sdkmessageprocessingstep", step) { ["configuration"] = "set subject Changed" });
        Assert.Equal("Changed", SubjectOf(Lead("Mine")));

        Plugins.Delete(new EntityReference("sdkmessageprocessingstep", step));
        Assert.Equal("Mine", SubjectOf(Lead("Mine")));
    }
}

public sealed class StepRegistrationInMemory(InMemoryEnvironment environment)
    : StepRegistrationSpecification<InMemoryEnvironment>(environment);

public sealed class StepRegistrationOnFile(FileEnvironment environment) : StepRegistrationSpecification<FileEnvironment>(environment);

public sealed class StepRegistrationLive(LiveEnvironment environment) : StepRegistrationSpecification<LiveEnvironment>(environment);

public sealed class StepRegistrationOverHttp(OverHttpEnvironment environment)
    : StepRegistrationSpecification<OverHttpEnvironment>(environment);
