using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Solutions.Components;
using CrmAlignment.SolutionFormat;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Solutions.Customization;

/// <summary>
/// AddSolutionComponent (https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.addsolutioncomponentrequest). Its page names no
/// privilege; who may not change solutions may not change what they have.
/// </summary>
internal sealed class AddSolutionComponentHandler : IMessageHandler
{
    private const int Whole = 0;
    private const int WithoutSubcomponents = 1;
    private const int ShellOnly = 2;

    /// <inheritdoc/>
    public string Name => "AddSolutionComponent";

    /// <inheritdoc/>
    public EntityReference? PrimaryOf(OrganizationRequest request) => null;

    /// <inheritdoc/>
    public OrganizationResponse Execute(IRequestScope scope)
    {
        CustomizationPrivilege.Require(scope, SolutionMember.Privilege);
        scope.Required<string>("SolutionUniqueName");
        var solution = UnmanagedSolution.Of(scope);
        var component = SolutionMember.Require(scope);
        var response = new AddSolutionComponentResponse { Results = { ["id"] = solution.Add(component, Behavior(scope, component)) } };
        if (scope.Optional<bool>("AddRequiredComponents"))
        {
            foreach (var required in RequiredBy(scope, component))
            {
                solution.Add(required, Whole);
            }
        }

        return response;
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/solutioncomponent#rootcomponentbehavior-choicesoptions
    private static int Behavior(IRequestScope scope, Component component)
    {
        var settings = scope.Optional<string[]>("IncludedComponentSettingsValues");
        if (settings is { Length: > 0 })
        {
            throw DataverseFault.NotSupported("AddSolutionComponent with some of the settings of a component (IncludedComponentSettingsValues)");
        }

        return component.Type != ComponentType.Table || !scope.Optional<bool>("DoNotIncludeSubcomponents")
            ? Whole
            : settings is null ? WithoutSubcomponents : ShellOnly;
    }

    // What the platform and managed solutions bring stays theirs.
    private static IEnumerable<Component> RequiredBy(IRequestScope scope, Component component)
    {
        var needs = DependencyScan.All(scope.Transaction).ToLookup(edge => edge.Dependent, edge => edge.Required);
        var others = SolutionMember.OfOthers(scope.Transaction);
        var (found, open) = (new HashSet<Component> { component }, new Stack<Component>([component]));
        while (open.TryPop(out var next))
        {
            foreach (var required in needs[next].Where(required => !others(required) && found.Add(required)))
            {
                open.Push(required);
            }
        }

        return found.Where(required => required != component);
    }
}
