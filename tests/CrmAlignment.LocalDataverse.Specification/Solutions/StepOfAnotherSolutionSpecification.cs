using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// A solution may register steps on the plug-ins of another one, which it then depends on
/// (https://learn.microsoft.com/power-platform/alm/dependency-tracking-solution-components).
/// </summary>
[Capability("Solutions", "Steps on plug-ins of another solution")]
[Trait(Category.Name, Category.Slow)]
public abstract class StepOfAnotherSolutionSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string OwnStep = "7a1b2c3d-0000-0000-0000-000000000009";

    [SkippableFact]
    public void Step_runs_the_plug_in_of_the_solution_on_which_its_own_depends()
    {
        Import(Code());
        Import(Steps());

        Assert.Equal("Update", Fault(Save).Message);
    }

    [SkippableFact]
    public void Import_names_the_plug_in_that_is_missing_with_its_solution_when_that_one_is_not_there()
    {
        var fault = Fault(() => Import(Steps()));

        Assert.Equal(DataverseErrorCode.ImportMissingDependenciesError, fault.ErrorCode);
        Assert.Contains("Tiny.Refuse", fault.Message, StringComparison.Ordinal);
        Assert.Contains("Code (1.0.0.0)", fault.Message, StringComparison.Ordinal);
        Assert.Empty(Rows("sdkmessageprocessingstep"));
    }

    [SkippableFact]
    public void Uninstall_of_the_steps_leaves_the_plug_ins_and_that_of_the_plug_ins_is_refused_before()
    {
        Import(Code());
        Import(Steps());

        Assert.Equal(DataverseErrorCode.CannotUninstallWithDependencies, Fault(() => Uninstall("Code")).ErrorCode);

        Uninstall("Gate");
        Save();
        Assert.Equal("Tiny.Refuse", Assert.Single(Rows("plugintype"))["typename"]);
        Uninstall("Code");
        Assert.Empty(Rows("plugintype"));
    }

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)]
    public void Step_that_moves_to_a_solution_of_its_own_runs_once_however_the_former_one_is_replaced(bool upgrades)
    {
        Import(Code("1.0.0.0", StepOn("lead", "Tiny.Refuse", stepId: OwnStep)));
        if (upgrades)
        {
            Upgrade(Code("2.0.0.0"));
        }
        else
        {
            Import(Code("2.0.0.0"));
        }

        Assert.Equal(upgrades ? 0 : 1, Rows("sdkmessageprocessingstep").Count);
        Import(Steps());

        Assert.Equal(new Guid(OwnStep), Assert.Single(Rows("sdkmessageprocessingstep")).Id);
        Assert.Equal("Update", Fault(Save).Message);

        // What the former solution still claimed goes with its next upgrade; the step stays with its own.
        Upgrade(Code("3.0.0.0"));
        Assert.Equal("Update", Fault(Save).Message);
        Uninstall("Gate");
        Save();
    }

    private static SolutionZip Code(string version = "1.0.0.0", params string[] steps)
    {
        var zip = Managed(version, "Code").Plugins([(TypeId, "Tiny.Refuse")], steps);
        zip.Roots.AddRange(steps.Select(_ => $"<RootComponent type=\"92\" id=\"{{{OwnStep}}}\" behavior=\"0\" />"));
        return zip;
    }

    private static SolutionZip Steps()
    {
        var zip = Managed(name: "Gate").Section("SdkMessageProcessingSteps", StepOn("lead", "Tiny.Refuse", stepId: OwnStep))
            .Root($"type=\"92\" id=\"{{{OwnStep}}}\" behavior=\"0\"");
        zip.MissingDependencies.Add(SolutionXml.MissingDependency(
            $"type=\"90\" schemaName=\"Tiny.Refuse\" displayName=\"Tiny.Refuse\" solution=\"Code (1.0.0.0)\" id=\"{{{TypeId}}}\""));
        return zip;
    }

    private void Save()
    {
        var lead = Add("lead", ("subject", "x"));
        Admin.Update(Row("lead", ("leadid", lead), ("subject", "y")));
    }
}

public sealed class StepOfAnotherSolutionInMemory(InMemoryEnvironment environment) : StepOfAnotherSolutionSpecification<InMemoryEnvironment>(environment);

public sealed class StepOfAnotherSolutionOnFile(FileEnvironment environment) : StepOfAnotherSolutionSpecification<FileEnvironment>(environment);

public sealed class StepOfAnotherSolutionLive(LiveEnvironment environment) : StepOfAnotherSolutionSpecification<LiveEnvironment>(environment);

public sealed class StepOfAnotherSolutionOverHttp(OverHttpEnvironment environment)
    : StepOfAnotherSolutionSpecification<OverHttpEnvironment>(environment);
