using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Builds the second solution: the steps on messages whose ids nobody publishes (<see cref="SdkMessages.IsConfirmed"/>), and nothing else.
/// They run classes of the first solution's assembly, on which it depends. Were an id wrong, this import alone would fail.
/// </summary>
/// <remarks>
/// A step has the id that it had while it was part of the first solution. An upgrade of an installed version that had it there removes it
/// and this solution brings it back; an update leaves it, and then both have it: the platform runs it once, and keeps it as long as one
/// of them has it (https://learn.microsoft.com/power-platform/alm/solution-layers-alm).
/// </remarks>
internal sealed class GateBuilder
{
    private static readonly Label Name = new(
        "CrmAlignment: gate of QualifyLead", "CrmAlignment: шлюз QualifyLead", "CrmAlignment: шлюз QualifyLead", "CrmAlignment：QualifyLead 关口");

    private static readonly Label Text = new(
        "Asks the agreed criteria before QualifyLead creates anything. Needs the solution CrmAlignment, which can do without it.",
        "Проверяет согласованные критерии до того, как QualifyLead что-либо создаст. Требует решения CrmAlignment, которое обходится и без него.",
        "Перевіряє узгоджені критерії до того, як QualifyLead щось створить. Потребує рішення CrmAlignment, яке обходиться й без нього.",
        "在 QualifyLead 创建任何记录之前检查商定的标准。需要解决方案 CrmAlignment，而后者可以不带它运行。");

    private readonly AddedSolution _solution;
    private readonly PluginElements _steps;

    /// <summary>Creates a builder.</summary>
    /// <param name="main">What goes into the first solution.</param>
    /// <exception cref="BadImageFormatException">The plug-in dll is not a .NET assembly.</exception>
    /// <exception cref="SolutionBuildException">The dll has no such step.</exception>
    public GateBuilder(SolutionDefinition main)
    {
        _solution = new AddedSolution(main, Publisher.GateSolutionUniqueName, Name, Text);
        _steps = new PluginElements(PluginAssemblyReader.Read(main.PluginAssembly!), main.IntroducedVersion, confirmed: false);
        if (!_steps.Steps.Any())
        {
            throw new SolutionBuildException(["No step of the plug-in dll is on a message without a published id: there is nothing to pack apart."]);
        }
    }

    /// <summary>Builds the zip. The same inputs give the same bytes.</summary>
    public byte[] Build()
    {
        var customizations = AddedSolution.Customizations(new() { ["SdkMessageProcessingSteps"] = _steps.StepElements() });
        return _solution.Build(RootComponents.Steps(_steps), Missing(customizations), customizations, others: []);
    }

    private IEnumerable<XElement> Missing(XElement customizations) =>
    [
        .. new DependencyFinder(customizations).Find().Select(dependency => dependency.ToXml()),
        .. _steps.Steps.Select(step => _solution.Needs(
            step.Class.FullName, new DependencyEnd(ComponentType.Step, null, PluginElements.StepName(step.Class, step.Step), Id: Braced(step.Id)))),
    ];
}
