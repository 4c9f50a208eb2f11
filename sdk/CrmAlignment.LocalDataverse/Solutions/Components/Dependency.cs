namespace CrmAlignment.LocalDataverse.Solutions.Components;

/// <summary>One component does not work without another.</summary>
/// <param name="Dependent">The component that needs the other.</param>
/// <param name="Required">The component that is needed.</param>
internal readonly record struct Dependency(Component Dependent, Component Required);
