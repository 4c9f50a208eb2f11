using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using static CrmAlignment.Model.Schema.ApiParameterType;

namespace CrmAlignment.Model.Schema.Apis;

/// <summary>Custom APIs bound to a criteria set.</summary>
internal static class CriteriaSetApis
{
    internal static ApiSchema Agree { get; } = new()
    {
        UniqueName = AgreeCriteriaSetApi.UniqueName,
        BoundTable = CriteriaSetTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Agree to criteria set", "Согласовать набор критериев", "Узгодити набір критеріїв", "签署条件集"),
        Description = new(
            "Signs a draft for marketing or for sales as the caller.",
            "Подписывает черновик за маркетинг или за продажи от имени вызвавшего пользователя.",
            "Підписує чернетку за маркетинг або за продажі від імені користувача, який викликав API.",
            "以调用者身份代表市场部或销售部签署草稿。"),
        Parameters =
        [
            new(
                AgreeCriteriaSetApi.Side, Picklist, false,
                new("Side", "Сторона", "Сторона", "签署方"),
                new("Value of crma_agreementside.", "Значение crma_agreementside.", "Значення crma_agreementside.", "crma_agreementside 的值。")),
        ],
        Responses =
        [
            new(
                AgreeCriteriaSetApi.FullyAgreed, Boolean, false,
                new("Fully agreed", "Полностью согласован", "Повністю узгоджено", "双方已签署"),
                new(
                    "Whether both sides have signed.",
                    "Подписали ли обе стороны.",
                    "Чи підписали обидві сторони.",
                    "双方是否都已签署。")),
        ],
    };

    internal static ApiSchema Activate { get; } = new()
    {
        UniqueName = ActivateCriteriaSetApi.UniqueName,
        BoundTable = CriteriaSetTable.LogicalName,
        ExecutePrivilege = ActivateCriteriaSetApi.Privilege,
        ChecksPrivilegeItself = true,
        Label = new("Activate criteria set", "Ввести набор критериев в действие", "Увести набір критеріїв у дію", "启用条件集"),
        Description = new(
            "Activates a draft that both sides signed and retires the version that it replaces.",
            "Вводит в действие черновик, подписанный обеими сторонами; замененная им версия утрачивает силу.",
            "Уводить у дію чернетку, підписану обома сторонами; версія, яку вона замінює, втрачає чинність.",
            "启用双方均已签署的草稿，并停用被它替换的版本。"),
        Responses =
        [
            new(
                ActivateCriteriaSetApi.RetiredSetId, Guid, false,
                new("Retired set", "Замененный набор", "Замінений набір", "被替换的条件集"),
                new(
                    "Id of the set that it replaced; the empty Guid when none.",
                    "Идентификатор замененного набора; пустой Guid, если его не было.",
                    "Ідентифікатор заміненого набору; порожній Guid, якщо його не було.",
                    "被替换条件集的标识；没有时为空 Guid。")),
            new(
                ActivateCriteriaSetApi.CriteriaCount, Integer, false,
                new("Number of criteria", "Число критериев", "Кількість критеріїв", "条件数"),
                new("Criteria in the set.", "Число критериев в наборе.", "Кількість критеріїв у наборі.", "条件集中的条件数量。")),
        ],
    };

    internal static ApiSchema Withdraw { get; } = new()
    {
        UniqueName = WithdrawCriteriaSetApi.UniqueName,
        BoundTable = CriteriaSetTable.LogicalName,
        WorkflowEnabled = true,
        Label = new("Withdraw criteria set", "Отозвать набор критериев", "Відкликати набір критеріїв", "撤回条件集"),
        Description = new(
            "Signs the withdrawal of a set in force for marketing or for sales as the caller; with both signatures the set is retired.",
            "Подписывает отзыв действующего набора за маркетинг или за продажи от имени вызвавшего пользователя; с двумя подписями набор утрачивает силу.",
            "Підписує відкликання чинного набору за маркетинг або за продажі від імені користувача, який викликав API; з двома підписами набір втрачає чинність.",
            "以调用者身份代表市场部或销售部签署撤回已生效的条件集；双方签署后条件集停用。"),
        Parameters =
        [
            new(
                WithdrawCriteriaSetApi.Side, Picklist, false,
                new("Side", "Сторона", "Сторона", "签署方"),
                new("Value of crma_agreementside.", "Значение crma_agreementside.", "Значення crma_agreementside.", "crma_agreementside 的值。")),
        ],
        Responses =
        [
            new(
                WithdrawCriteriaSetApi.Withdrawn, Boolean, false,
                new("Fully withdrawn", "Полностью отозван", "Повністю відкликано", "双方已撤回"),
                new(
                    "Whether both sides have signed, so that the set is out of force.",
                    "Подписали ли обе стороны, то есть утратил ли набор силу.",
                    "Чи підписали обидві сторони, тобто чи набір втратив чинність.",
                    "双方是否都已签署，条件集是否已停用。")),
        ],
    };
}
