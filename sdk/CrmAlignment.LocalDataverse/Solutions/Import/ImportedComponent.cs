using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>A component that an import wrote.</summary>
/// <param name="Component">The component.</param>
/// <param name="Name">What users call it.</param>
/// <param name="IsNew">Whether the organization did not have it before.</param>
internal sealed record ImportedComponent(Component Component, string Name, bool IsNew);
