using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Requests;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows.Numbering;

/// <summary>The numbers of one autonumber column.</summary>
/// <param name="table">Logical name of the table.</param>
/// <param name="column">Logical name of the column.</param>
internal readonly struct AutoNumberSequence(string table, string column)
{
    // https://learn.microsoft.com/power-apps/developer/data-platform/create-auto-number-attributes#set-a-seed-value
    private const long First = 1000;

    private readonly string _name = $"autonumber {table}.{column}";

    private string Restarts => _name + " restarts";

    private string SeedName => _name + " seed";

    /// <summary>The sequence of the column that a request names.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The sequence.</returns>
    /// <exception cref="System.ServiceModel.FaultException{T}">There is no such column, or it has no autonumber format.</exception>
    public static AutoNumberSequence Of(IRequestScope scope)
    {
        var table = scope.Catalog.Table(scope.Required<string>("EntityName").ToLowerInvariant());
        var column = table.Column(scope.Required<string>("AttributeName").ToLowerInvariant());
        return column.AutoNumberFormat is { Length: > 0 }
            ? new AutoNumberSequence(table.LogicalName, column.LogicalName)
            : throw DataverseFault.InvalidArgument($"The column '{column.LogicalName}' of '{table.LogicalName}' has no autonumber format.");
    }

    /// <summary>The next number, used up.</summary>
    /// <param name="transaction">The transaction.</param>
    public long Take(StoreTransaction transaction) => transaction.TakeNumber(Run(transaction), Seed(transaction));

    /// <summary>The number that the next row gets.</summary>
    /// <param name="transaction">The transaction.</param>
    public long Next(StoreTransaction transaction) => transaction.NextNumber(Run(transaction), Seed(transaction));

    /// <summary>The number that the sequence was last set to start from.</summary>
    /// <param name="transaction">The transaction.</param>
    public long Seed(StoreTransaction transaction) => transaction.ReadCounter(SeedName) ?? First;

    /// <summary>Lets the sequence go on from a number.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="seed">The number.</param>
    public void Restart(StoreTransaction transaction, long seed)
    {
        transaction.WriteCounter(Restarts, (transaction.ReadCounter(Restarts) ?? 0) + 1);
        transaction.WriteCounter(SeedName, seed);
    }

    // Each restart begins a sequence of its own, so that numbers taken before cannot hold it up, and an undone restart leaves no trace.
    private string Run(StoreTransaction transaction) => $"{_name} {transaction.ReadCounter(Restarts) ?? 0} from {Seed(transaction)}";
}
