using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;
using CrmAlignment.Solution.Faults;
using CrmAlignment.Solution.Flows;
using CrmAlignment.Solution.Plugins;
using CrmAlignment.SolutionFormat;
using CrmAlignment.SolutionFormat.Dependencies;
using static CrmAlignment.Solution.Building.SolutionXml;

namespace CrmAlignment.Solution.Building;

/// <summary>
/// Builds the solution with the cloud flows that call the scheduled work, and their connection reference. It is apart because flows need
/// Power Automate, a licence and a connection, which the product itself does not.
/// </summary>
/// <remarks>
/// A Custom API has no number as a kind of component that is the same everywhere, so the dependency names the plug-in class behind it
/// (https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent#componenttype-choicesoptions).
/// </remarks>
internal sealed class ScheduleBuilder
{
    private static readonly Label Name = new(
        "CrmAlignment: schedule", "CrmAlignment: расписание", "CrmAlignment: розклад", "CrmAlignment：计划");

    private static readonly Label Text = new(
        "Cloud flows that call the scheduled work of CrmAlignment. They are off until their connection reference has a connection.",
        "Облачные потоки, которые вызывают плановую работу CrmAlignment. Они выключены, пока для ссылки на подключение не выбрано подключение.",
        "Хмарні цикли, які викликають планову роботу CrmAlignment. Вони вимкнені, доки для посилання на підключення не вибрано підключення.",
        "按计划调用 CrmAlignment 定期工作的云端流。在连接引用获得连接之前，它们处于关闭状态。");

    private readonly SolutionDefinition _main;
    private readonly AddedSolution _solution;
    private readonly Dictionary<string, PluginClass> _classes;

    /// <summary>Creates a builder.</summary>
    /// <param name="main">What goes into the first solution.</param>
    /// <exception cref="BadImageFormatException">The plug-in dll is not a .NET assembly.</exception>
    /// <exception cref="SolutionBuildException">The dll has no class for a Custom API that a flow calls.</exception>
    public ScheduleBuilder(SolutionDefinition main)
    {
        _main = main;
        _solution = new AddedSolution(main, Publisher.ScheduleSolutionUniqueName, Name, Text);
        _classes = PluginAssemblyReader.Read(main.PluginAssembly!).Classes
            .Where(type => type.CustomApi is not null)
            .ToDictionary(type => type.CustomApi!, StringComparer.Ordinal);
        var missing = ScheduledFlows.All.Select(flow => flow.Api.UniqueName).Where(api => !_classes.ContainsKey(api)).ToList();
        if (missing.Count > 0)
        {
            throw new SolutionBuildException([.. missing.Select(api => $"No class of the plug-in dll is the Custom API {api}, which a flow calls.")]);
        }
    }

    /// <summary>Builds the zip. The same inputs give the same bytes.</summary>
    public byte[] Build()
    {
        var flows = ScheduledFlows.All.OrderBy(flow => flow.Id.ToString(), StringComparer.Ordinal).ToList();
        var customizations = AddedSolution.Customizations(new()
        {
            ["Workflows"] = flows.Select(flow => FlowElements.Flow(flow, _main.IntroducedVersion)),
            ["connectionreferences"] = [FlowElements.ConnectionReference()],
        });
        return _solution.Build(
            RootComponents.Processes(flows.Select(flow => flow.Id)),
            flows.Select(Missing),
            customizations,
            flows.Select(flow => (FlowElements.PartName(flow), FlowElements.Definition(flow))));
    }

    private XElement Missing(ScheduledFlow flow) => _solution.Needs(
        _classes[flow.Api.UniqueName].FullName, new DependencyEnd(ComponentType.Process, null, flow.Name.English, Id: Braced(flow.Id)));
}
