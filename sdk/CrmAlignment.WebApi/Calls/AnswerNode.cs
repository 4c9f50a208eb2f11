using System.Collections.Generic;
using Microsoft.OData;

namespace CrmAlignment.WebApi.Calls;

/// <summary>A resource of the OData library with what is nested in it.</summary>
/// <param name="Resource">The resource.</param>
internal sealed record AnswerNode(ODataResource Resource)
{
    /// <summary>What is nested in it.</summary>
    public List<NestedAnswer> Nested { get; } = [];

    /// <summary>Writes it.</summary>
    public void WriteTo(ODataWriter writer)
    {
        writer.WriteStart(Resource);
        Nested.ForEach(nested => nested.WriteTo(writer));
        writer.WriteEnd();
    }
}
