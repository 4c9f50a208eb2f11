using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model;
using CrmAlignment.SolutionFormat;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Installation;

/// <summary>
/// What an environment has of the components that packages bring. Each kind is read when it is first asked for, by a fixed number of
/// queries however many components there are, and kept: make a new one after a change.
/// </summary>
internal sealed class InstalledState
{
    private readonly TargetEnvironment _environment;
    private readonly IReadOnlyList<SolutionContent> _packages;
    private readonly Lazy<IReadOnlyDictionary<string, InstalledSolution>> _solutions;
    private readonly Lazy<IReadOnlyDictionary<string, TableColumns>> _tables;
    private readonly Lazy<IReadOnlyList<AssemblyFile>> _assemblies;
    private readonly Lazy<IReadOnlyList<PluginStep>> _steps;
    private readonly Lazy<IReadOnlyList<(Guid Id, ApiSignature Api)>> _apis;
    private readonly Lazy<IReadOnlyList<NamedComponent>> _roles;
    private readonly Lazy<IReadOnlyList<WebFile>> _webResources;
    private readonly Lazy<IReadOnlyList<VariableValue>> _variables;

    /// <summary>Creates it; reads nothing yet.</summary>
    /// <param name="environment">The environment.</param>
    /// <param name="packages">Of what it is asked.</param>
    public InstalledState(TargetEnvironment environment, IReadOnlyList<SolutionContent> packages)
    {
        _environment = environment;
        _packages = packages;
        _solutions = new(ReadSolutions);
        _tables = new(() => environment.Tables(
            [.. packages.SelectMany(package => package.Tables).Select(table => table.Name).Distinct()],
            [.. packages.SelectMany(OwnedTables)]));
        _assemblies = new(ReadAssemblies);
        _steps = new(() => new InstalledSteps(environment.Service, AssemblyNames).Read());
        _apis = new(() => new InstalledApis(environment.Service, Prefix).Read());
        _roles = new(ReadRoles);
        _webResources = new(ReadWebResources);
        _variables = new(ReadVariables);
    }

    /// <summary>The solutions of the packages, their staged upgrades and the schedule's, by unique name.</summary>
    public IReadOnlyDictionary<string, InstalledSolution> Solutions => _solutions.Value;

    /// <summary>The tables of the packages, and those that the installed solutions have besides.</summary>
    public IReadOnlyDictionary<string, TableColumns> Tables => _tables.Value;

    /// <summary>The plug-in assemblies of the packages.</summary>
    public IReadOnlyList<AssemblyFile> Assemblies => _assemblies.Value;

    /// <summary>The steps that run classes of these assemblies.</summary>
    public IReadOnlyList<PluginStep> Steps => _steps.Value;

    /// <summary>The Custom APIs with the publisher's prefix.</summary>
    public IReadOnlyList<(Guid Id, ApiSignature Api)> Apis => _apis.Value;

    /// <summary>The roles of the root business unit.</summary>
    public IReadOnlyList<NamedComponent> Roles => _roles.Value;

    /// <summary>The web resources with the publisher's prefix.</summary>
    public IReadOnlyList<WebFile> WebResources => _webResources.Value;

    /// <summary>The environment variables with the publisher's prefix.</summary>
    public IReadOnlyList<VariableValue> Variables => _variables.Value;

    private string Prefix => _packages.Select(package => package.Prefix).FirstOrDefault() ?? Publisher.Prefix;

    // The gate's package has no assembly of its own: its steps run classes of the other one.
    private string[] AssemblyNames => [.. _packages.SelectMany(package => package.Assemblies).Select(assembly => assembly.Name).DefaultIfEmpty("CrmAlignment.Plugins").Distinct()];

    private IOrganizationService Service => _environment.Service;

    private IEnumerable<Guid> OwnedTables(SolutionContent package) => Solutions.TryGetValue(package.Name, out var solution)
        ? solution.Components.Where(component => component.Value == ComponentType.Table).Select(component => component.Key)
        : [];

    private Dictionary<string, InstalledSolution> ReadSolutions()
    {
        string[] known = [Publisher.SolutionUniqueName, Publisher.GateSolutionUniqueName, Publisher.ScheduleSolutionUniqueName];
        var names = known.Concat(_packages.Select(package => package.Name)).Distinct().SelectMany(name => new[] { name, InstalledSolution.StagedNameOf(name) });
        var query = new QueryExpression("solution") { ColumnSet = new ColumnSet("uniquename", "version", "ismanaged") };
        query.Criteria.AddCondition("uniquename", ConditionOperator.In, [.. names]);
        var publisher = query.AddLink("publisher", "publisherid", "publisherid");
        publisher.EntityAlias = "publisher";
        publisher.Columns = new ColumnSet("uniquename");
        var rows = AllRows.Of(Service, query).ToList();
        var components = rows.Count == 0 ? [] : Components([.. rows.Select(row => row.Id)]);
        return rows.Select(row => new InstalledSolution(
                row.GetAttributeValue<string>("uniquename"),
                Version.Parse(row.GetAttributeValue<string>("version")),
                row.GetAttributeValue<bool>("ismanaged"),
                Aliased.Value<string>(row, "publisher.uniquename") ?? "",
                components.Where(component => component.Solution == row.Id).DistinctBy(component => component.Id).ToDictionary(component => component.Id, component => component.Kind)))
            .ToDictionary(solution => solution.Name, StringComparer.OrdinalIgnoreCase);
    }

    private List<(Guid Solution, Guid Id, int Kind)> Components(Guid[] solutions)
    {
        var query = new QueryExpression("solutioncomponent") { ColumnSet = new ColumnSet("objectid", "solutionid", "componenttype") };
        query.Criteria.AddCondition("solutionid", ConditionOperator.In, [.. solutions.Cast<object>()]);
        return [.. AllRows.Of(Service, query).Select(row => (row.GetAttributeValue<EntityReference>("solutionid").Id, row.GetAttributeValue<Guid>("objectid"), row.NumberOf("componenttype") ?? 0))];
    }

    private List<AssemblyFile> ReadAssemblies()
    {
        var query = new QueryExpression("pluginassembly") { ColumnSet = new ColumnSet("name", "version", "content") };
        query.Criteria.AddCondition("name", ConditionOperator.In, [.. AssemblyNames]);
        return [.. AllRows.Of(Service, query).Select(row => new AssemblyFile(
            row.Id, row.GetAttributeValue<string>("name"), row.GetAttributeValue<string>("version") ?? "", row.GetAttributeValue<string>("content")))];
    }

    // Every business unit has a copy of each role; the root's is the one that a package brings.
    private List<NamedComponent> ReadRoles()
    {
        var query = new QueryExpression("role") { ColumnSet = new ColumnSet("name") };
        query.Criteria.AddCondition("parentroleid", ConditionOperator.Null);
        return [.. AllRows.Of(Service, query).Select(row => new NamedComponent(row.Id, row.GetAttributeValue<string>("name") ?? ""))];
    }

    private List<WebFile> ReadWebResources()
    {
        var query = new QueryExpression("webresource") { ColumnSet = new ColumnSet("name", "content") };
        query.Criteria.AddCondition("name", ConditionOperator.BeginsWith, Prefix + "_");
        return [.. AllRows.Of(Service, query).Select(row => new WebFile(row.Id, row.GetAttributeValue<string>("name"), row.GetAttributeValue<string>("content") ?? ""))];
    }

    private List<VariableValue> ReadVariables()
    {
        var query = new QueryExpression("environmentvariabledefinition") { ColumnSet = new ColumnSet("schemaname", "defaultvalue") };
        query.Criteria.AddCondition("schemaname", ConditionOperator.BeginsWith, Prefix + "_");
        var value = query.AddLink("environmentvariablevalue", "environmentvariabledefinitionid", "environmentvariabledefinitionid", JoinOperator.LeftOuter);
        value.EntityAlias = "own";
        value.Columns = new ColumnSet("value");
        return [.. AllRows.Of(Service, query).Select(row => new VariableValue(
            row.GetAttributeValue<string>("schemaname"), Aliased.Value<string>(row, "own.value") ?? row.GetAttributeValue<string>("defaultvalue")))];
    }
}
