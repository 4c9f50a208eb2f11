using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Solutions.Components;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>What an import did, component by component.</summary>
internal sealed class ImportReport
{
    private readonly List<ImportedComponent> _components = [];
    private readonly List<string> _notes = [];

    /// <summary>The components, in the order in which they were written.</summary>
    public IReadOnlyList<ImportedComponent> Components => _components;

    /// <summary>What of the package has no effect here, in sentences.</summary>
    public IReadOnlyList<string> Notes => _notes;

    /// <summary>Notes a component that was written.</summary>
    public void Add(Component component, string name, bool isNew) => _components.Add(new ImportedComponent(component, name, isNew));

    /// <summary>Notes something that was accepted and has no effect here.</summary>
    public void Note(string sentence) => _notes.Add(sentence);
}
