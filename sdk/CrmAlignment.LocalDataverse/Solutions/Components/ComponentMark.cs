using System;

namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>A solutioncomponent row: a component is part of a solution.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="SolutionId">The solution.</param>
/// <param name="Component">The component.</param>
/// <param name="Behavior">For a table: 0 with all it has, 1 and 2 only what the solution adds to it.</param>
internal readonly record struct ComponentMark(Guid Id, Guid SolutionId, Component Component, int Behavior)
{
    /// <summary>Whether the solution brings the component, rather than adding to one of another solution or of the platform.</summary>
    public bool IsOwner => Behavior == 0;
}
