using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Pipeline;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/register-plug-in#define-entity-images.</summary>
[Capability("Pipeline", "Images")]
public abstract class ImageSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Update_has_images_before_and_after()
    {
        var lead = Lead("Before");
        var step = Plugins.Step("Update", "lead", 40, "note {Pre.old.subject} {Post.new.subject} {Post.new.lastname}");
        Plugins.Image(step, 0, "old");
        Plugins.Image(step, 1, "new");

        Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal(["Before After Byron"], Plugins.Notes);
    }

    [Fact]
    public void Image_has_the_columns_that_were_asked_for_and_the_id()
    {
        var lead = Lead("Before");
        var step = Plugins.Step("Update", "lead", 40, "note {Pre.old.subject} {Pre.old.lastname} {Pre.old.companyname} {Pre.old.leadid}");
        Plugins.Image(step, 0, "old", "Target", "subject", "companyname");

        Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal([$"Before - - {lead}"], Plugins.Notes);
    }

    [Fact]
    public void One_registration_can_be_of_both_images()
    {
        var lead = Lead("Before");
        var step = Plugins.Step("Update", "lead", 40, "note {Pre.both.subject} {Post.both.subject}");
        Plugins.Image(step, 2, "both", "Target", "subject");

        Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal(["Before After"], Plugins.Notes);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20)]
    [InlineData(40)]
    public void Image_before_is_there_in_every_stage(int stage)
    {
        var lead = Lead("Before");
        var step = Plugins.Step("Update", "lead", stage, "note {Pre.old.subject}");
        Plugins.Image(step, 0, "old", "Target", "subject");

        Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal(["Before"], Plugins.Notes);
    }

    [Theory]
    [InlineData("Target")]
    [InlineData("Id")]
    public void Create_has_an_image_after(string property)
    {
        var step = Plugins.Step("Create", "lead", 40, "note {Post.new.subject} {Pre.new.subject}");
        Plugins.Image(step, 1, "new", property, "subject");

        Lead("Made");

        Assert.Equal(["Made -"], Plugins.Notes);
    }

    [Fact]
    public void Delete_has_an_image_before()
    {
        var lead = Lead("Gone");
        var step = Plugins.Step("Delete", "lead", 40, "note {Pre.old.subject}");
        Plugins.Image(step, 0, "old", "Target", "subject");

        Service.Delete("lead", lead);

        Assert.Equal(["Gone"], Plugins.Notes);
    }

    [Fact]
    public void SetState_has_images_of_its_moniker()
    {
        var lead = Lead("Closed");
        var step = Plugins.Step("SetState", "lead", 40, "note {Pre.both.statecode} {Post.both.statecode}");
        Plugins.Image(step, 2, "both", "EntityMoniker", "statecode");

        Disqualify(lead);

        Assert.Equal(["0 2"], Plugins.Notes);
    }

    [Fact]
    public void Image_after_shows_what_synchronous_steps_before_it_changed_no_more()
    {
        // The image is taken when the operation is done: a step that writes the row again does not change it.
        var lead = Lead("Before");
        Plugins.Step(
            "Update",
            "lead",
            40,
            "update lead {Id} companyname=Written",
            new StepSettings { FilteringColumns = "subject", Rank = 1 });
        var step = Plugins.Step(
            "Update",
            "lead",
            40,
            "note {Post.new.companyname}",
            new StepSettings { FilteringColumns = "subject", Rank = 2 });
        Plugins.Image(step, 1, "new", "Target", "companyname");

        Service.Update(new Entity("lead", lead) { ["subject"] = "After" });

        Assert.Equal(["-"], Plugins.Notes);
    }

    [Fact]
    public void Row_that_is_not_there_faults_before_a_step_with_an_image_runs()
    {
        var step = Plugins.Step("Update", "lead", 20, "fail Must not run.");
        Plugins.Image(step, 0, "old");

        var fault = Fault(() => Service.Update(new Entity("lead", Guid.NewGuid()) { ["subject"] = "x" }));

        Assert.Equal(DataverseErrorCode.ObjectDoesNotExist, fault.ErrorCode);
    }
}

public sealed class ImagesInMemory(InMemoryEnvironment environment) : ImageSpecification<InMemoryEnvironment>(environment);

public sealed class ImagesOnFile(FileEnvironment environment) : ImageSpecification<FileEnvironment>(environment);

public sealed class ImagesLive(LiveEnvironment environment) : ImageSpecification<LiveEnvironment>(environment);

public sealed class ImagesOverHttp(OverHttpEnvironment environment) : ImageSpecification<OverHttpEnvironment>(environment);
