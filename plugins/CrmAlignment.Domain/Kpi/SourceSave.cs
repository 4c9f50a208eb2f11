using System;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A save or the deletion of a source record, which is posted.</summary>
/// <param name="Table">Table of the source record.</param>
/// <param name="Id">Id of the source record.</param>
/// <param name="OperationId">Id of the operation, the same when the platform delivers it again.</param>
public readonly record struct SourceSave(string Table, Guid Id, Guid OperationId);
