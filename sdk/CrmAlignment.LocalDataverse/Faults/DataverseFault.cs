using System;
using System.Globalization;
using System.ServiceModel;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Faults;

/// <summary>
/// The one catalogue of the faults that this runtime raises: every method returns the exception to throw, with the
/// platform's code and a text that names what was wrong.
/// </summary>
public static class DataverseFault
{
    /// <summary>Any fault: the code and the text as given.</summary>
    /// <param name="code">One of <see cref="DataverseErrorCode"/>, or a code of the caller's own.</param>
    /// <param name="message">What was wrong, and where.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> Of(int code, string message) =>
        new(new OrganizationServiceFault { ErrorCode = code, Message = message }, new FaultReason(message));

    /// <summary>The row does not exist.</summary>
    /// <param name="tableDisplayName">The table as the fault should show it, for example Lead.</param>
    /// <param name="id">The id that was not found.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> ObjectDoesNotExist(string tableDisplayName, Guid id) =>
        Of(DataverseErrorCode.ObjectDoesNotExist, $"{tableDisplayName} With Id = {id} Does Not Exist");

    /// <summary>A request parameter is missing.</summary>
    /// <param name="message">The message's name.</param>
    /// <param name="parameter">The parameter's name.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> MissingParameter(string message, string parameter) =>
        Of(DataverseErrorCode.InvalidArgument, $"Required field '{parameter}' is missing in the request '{message}'.");

    /// <summary>An argument is not allowed.</summary>
    /// <param name="text">What was wrong, and what is allowed.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> InvalidArgument(string text) =>
        Of(DataverseErrorCode.InvalidArgument, text);

    /// <summary>The platform offers this, the local runtime does not; the fault points to the page that lists what there is.</summary>
    /// <param name="feature">What was asked for, by name.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> NotSupported(string feature) =>
        Of(DataverseErrorCode.NotSupported, $"The local Dataverse does not support {feature}. docs/local-dataverse.md lists what it supports.");

    /// <summary>A failure that no rule foresaw: a full disk, a defect of this runtime.</summary>
    /// <param name="message">The message being performed.</param>
    /// <param name="exception">
    /// What was thrown. Its text goes to the caller; the whole of it stays out of the fault, in the exception's Data under "Cause",
    /// for a debugger.
    /// </param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> Unexpected(string message, Exception exception)
    {
        var fault = Of(DataverseErrorCode.Unexpected, $"An unexpected error occurred in {message}: {exception.GetType().Name}: {exception.Message}");
        fault.Data["Cause"] = exception;
        return fault;
    }

    /// <summary>The operation is not allowed here.</summary>
    /// <param name="text">What was attempted, and why it is refused.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> InvalidOperation(string text) =>
        Of(DataverseErrorCode.NotSupported, text);

    /// <summary>The table is unknown.</summary>
    /// <param name="table">The logical name that was not found.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> UnknownTable(string table) =>
        Of(DataverseErrorCode.QueryBuilderNoEntity, $"The entity with a name = '{table}' was not found in the metadata. Import the solution that brings it first.");

    /// <summary>The column is unknown.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column that was not found.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> UnknownColumn(string table, string column) =>
        Of(DataverseErrorCode.QueryBuilderNoAttribute, $"'{table}' entity doesn't contain attribute with Name = '{column}'.");

    /// <summary>The principal's roles lack a privilege.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="privilege">The privilege's name, for example prvReadLead.</param>
    /// <param name="table">The table, or null for a privilege of no table.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> PrivilegeDenied(Guid userId, string privilege, string? table) =>
        Of(DataverseErrorCode.PrivilegeDenied, table is null
            ? $"Principal user (Id={userId}, type=8) is missing {privilege} privilege."
            : $"Principal user (Id={userId}, type=8) is missing {privilege} privilege for entity '{table}'.");

    /// <summary>The privilege exists, but does not reach this row.</summary>
    /// <param name="userId">The user.</param>
    /// <param name="right">The access right, for example WriteAccess.</param>
    /// <param name="table">The table's logical name.</param>
    /// <param name="id">The row.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> AccessDenied(Guid userId, string right, string table, Guid id) =>
        Of(DataverseErrorCode.AccessDenied, $"Principal with id {userId} does not have {right} right(s) for record with id {id} of entity {table}");

    /// <summary>A service call inside a transaction that an earlier, swallowed failure has ended.</summary>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> NoActiveTransaction() =>
        Of(DataverseErrorCode.NoActiveTransaction, "There is no active transaction. This error is usually caused by custom plug-ins that ignore errors from service calls and continue processing.");

    /// <summary>A synchronous plug-in caught a service fault and returned normally.</summary>
    /// <param name="plugin">The plug-in's type name.</param>
    /// <returns>The exception to throw.</returns>
    /// <remarks>Source: https://learn.microsoft.com/troubleshoot/power-platform/dataverse/dataverse-plug-ins-errors.</remarks>
    public static FaultException<OrganizationServiceFault> ReducedTransactionCount(string plugin) =>
        Of(DataverseErrorCode.IsvTransactionCount, $"ISV code reduced the open transaction count. Custom plug-ins should not catch exceptions from OrganizationService calls and continue processing. Plug-in: {plugin}. There is no active transaction.");

    /// <summary>An operation took longer than allowed.</summary>
    /// <param name="what">What would have gone on, or came too late.</param>
    /// <param name="limit">The time an operation has.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> PluginTimeout(string what, TimeSpan limit) =>
        Of(DataverseErrorCode.PluginTimeout, string.Create(CultureInfo.InvariantCulture, $"The plug-in execution failed because the operation has timed-out at the Sandbox Client. System.TimeoutException: {what} came after the {limit.TotalSeconds} seconds that an operation may take with all its plug-ins."));

    /// <summary>Plug-ins call each other deeper than the limit.</summary>
    /// <param name="message">The message refused.</param>
    /// <param name="limit">The greatest depth allowed.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> MaximumDepth(string message, int limit) =>
        Of(DataverseErrorCode.MaximumDepthExceeded, $"This workflow job was canceled because the workflow that started it included an infinite loop. Correct the workflow logic and try again. ({message} would run at depth {limit + 1}; the limit is {limit}.)");

    /// <summary>A row with this primary key exists.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="id">The id used twice.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> DuplicateRecord(string table, Guid id) =>
        Of(DataverseErrorCode.DuplicateRecord, $"Cannot insert duplicate key. A record of '{table}' with the id {id} already exists.");

    /// <summary>A row with these alternate key values exists.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="key">The alternate key's name.</param>
    /// <param name="values">The columns and values, as text.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> DuplicateEntityKey(string table, string key, string values) =>
        Of(DataverseErrorCode.DuplicateRecordEntityKey, $"A record of '{table}' that has the attribute values {values} already exists. The entity key {key} requires that this set of attributes contains unique values. Select unique values and try again.");

    /// <summary>No row has these alternate key values.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="values">The columns and values, as text.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> NotFoundByEntityKey(string table, string values) =>
        Of(DataverseErrorCode.RecordNotFoundByEntityKey, $"A record with the specified key values does not exist in {table} entity: {values}.");

    /// <summary>The columns given are no alternate key.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="columns">The columns given.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> InvalidEntityKey(string table, string columns) =>
        Of(DataverseErrorCode.InvalidEntityKey, $"The specified key attributes are not a defined key for the {table} entity: {columns}.");

    /// <summary>The row was changed since the caller read it.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="id">The row.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> VersionMismatch(string table, Guid id) =>
        Of(DataverseErrorCode.ConcurrencyVersionMismatch, $"The version of the existing record doesn't match the RowVersion property provided. ({table} {id})");

    /// <summary>Row version checking without a row version.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> VersionNotProvided(string table) =>
        Of(DataverseErrorCode.ConcurrencyVersionNotProvided, $"The RowVersion property must be provided when the value of ConcurrencyBehavior is IfVersionMatches. ({table})");

    /// <summary>A text is too long.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column's logical name.</param>
    /// <param name="length">The text's length, in characters.</param>
    /// <param name="maximum">The column's maximum, in characters.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> TooLong(string table, string column, int length, int maximum) =>
        Of(DataverseErrorCode.StringLengthTooLong, $"A validation error occurred. The length of the '{column}' attribute of the '{table}' entity exceeded the maximum allowed length of '{maximum}' (it has {length} characters).");

    /// <summary>A number or date is out of range.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column's logical name.</param>
    /// <param name="value">The value refused.</param>
    /// <param name="minimum">The least value allowed.</param>
    /// <param name="maximum">The greatest value allowed.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> OutOfRange(string table, string column, IFormattable value, IFormattable minimum, IFormattable maximum) =>
        Of(value is int ? DataverseErrorCode.WholeNumberOutOfRange : DataverseErrorCode.ValueOutOfRange, string.Format(CultureInfo.InvariantCulture, "A validation error occurred. The value {0} of '{1}' on record of type '{2}' is outside the valid range {3} to {4}.", value, column, table, minimum, maximum));

    /// <summary>A choice has no such option.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column's logical name.</param>
    /// <param name="value">The value refused.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> UnknownOption(string table, string column, int value) =>
        Of(DataverseErrorCode.PicklistValueOutOfRange, $"A validation error occurred. The value {value} of '{column}' on record of type '{table}' is outside the valid range: the choice has no such option.");

    /// <summary>A value has the wrong type for its column.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column's logical name.</param>
    /// <param name="expected">The type the column takes.</param>
    /// <param name="actual">The type given.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> WrongType(string table, string column, string expected, string actual) =>
        InvalidArgument($"Incorrect attribute value type {actual} for '{column}' of '{table}'. Expected: {expected}.");

    /// <summary>The status reason does not belong to the state.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="state">The state's value.</param>
    /// <param name="status">The status reason's value.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> StatusNotOfState(string table, int state, int status) =>
        Of(DataverseErrorCode.InvalidStateCodeStatusCode, $"{status} is not a valid status code for state code {state} on {table}.");

    /// <summary>The status transition rules of the table forbid the change.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="id">The row.</param>
    /// <param name="activates">Whether the row would be active afterwards.</param>
    /// <param name="before">The status the row has.</param>
    /// <param name="after">The status it was to get.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> TransitionNotAllowed(string table, Guid id, bool activates, int before, int after) => Of(
        activates ? DataverseErrorCode.StateTransitionActivateNewStatus : DataverseErrorCode.StateTransitionDeactivateNewStatus,
        $"Because of the status transition rules, the {table} {id} can't go from the status {before} to {after}.");

    /// <summary>The platform has no such message for the table.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table's logical name.</param>
    /// <param name="instead">What to do instead, as a sentence.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> MessageNotOfTable(string message, string table, string instead) =>
        Of(DataverseErrorCode.MessageNotOfTable, $"The '{message}' method does not support entities of type '{table}'. {instead}");

    /// <summary>Rows that restrict deletion still refer to the row.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="id">The row.</param>
    /// <param name="referencing">The table that refers to it.</param>
    /// <param name="relationship">The restricting relationship's schema name.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> DeleteRestricted(string table, Guid id, string referencing, string relationship) =>
        Of(DataverseErrorCode.CannotDeleteDueToAssociation, $"The object you tried to delete is associated with another object and cannot be deleted. ({table} {id} is referenced by {referencing} through {relationship}.)");

    /// <summary>A required column has no value.</summary>
    /// <param name="table">The table's logical name.</param>
    /// <param name="column">The column's logical name.</param>
    /// <returns>The exception to throw.</returns>
    public static FaultException<OrganizationServiceFault> RequiredColumn(string table, string column) =>
        Of(DataverseErrorCode.RequiredFieldMissing, $"Required field '{column}' of '{table}' is missing.");
}
